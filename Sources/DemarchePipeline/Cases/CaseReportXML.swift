/// Writes what became of cases in the form of JUnit, which continuous integration reads.
///
/// - Source: the schema of Apache Ant's task `junitreport`, as Jenkins and GitLab read it.
package enum CaseReportXML {
  /// A suite for each pack, with its cases and its examples.
  package static func bytes(of report: CaseReport) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for pack in report.packs {
      var items = pack.cases.map { item(of: $0) }
      items += pack.examples.map { item(of: $0, pack) }
      if !pack.diagnostics.isEmpty {
        let faults = pack.diagnostics.map { diagnostic in
          "\(diagnostic.file ?? ""):\(diagnostic.line ?? 1): \(diagnostic.message)"
        }
        items.append(
          item("files of cases", class: pack.id, problem: faults.joined(separator: "\n")))
      }
      let failed = items.count { $0.hasFailed }
      text +=
        "<testsuite name=\"\(escaped(pack.id))\" tests=\"\(items.count)\" "
        + "failures=\"\(failed)\">\n" + items.map(\.xml).joined() + "</testsuite>\n"
    }
    return Array((text + "</testsuites>\n").utf8)
  }

  private static func item(of outcome: CaseOutcome) -> (xml: String, hasFailed: Bool) {
    var problems = outcome.problems
    for judged in outcome.judged {
      if case .failed(let problem) = judged.verdict {
        problems.append("line \(judged.expectation.line): \(judged.expectation.text): \(problem)")
      }
    }
    return item(
      "\(outcome.item.title) (line \(outcome.item.line))", class: outcome.file,
      problem: outcome.isPassing ? nil : problems.joined(separator: "\n"))
  }

  private static func item(
    of example: ExampleOutcome, _ pack: CaseReport.Pack
  ) -> (xml: String, hasFailed: Bool) {
    item(
      "\(example.mustMatch ? "example" : "counter-example"): \(example.text) "
        + "(\(example.location.file):\(example.location.line))",
      class: example.rule, problem: example.problem)
  }

  private static func item(
    _ name: String, class group: String, problem: String?
  ) -> (xml: String, hasFailed: Bool) {
    let head = "<testcase classname=\"\(escaped(group))\" name=\"\(escaped(name))\""
    guard let problem else { return (head + "/>\n", false) }
    let first = problem.split(separator: "\n").first.map(String.init) ?? problem
    return (
      head + "><failure message=\"\(escaped(first))\">\(escaped(problem))</failure></testcase>\n",
      true
    )
  }

  // What XML cannot hold at all is shown as U+FFFD; line breaks stay.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default:
        let isLegal = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isLegal ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
