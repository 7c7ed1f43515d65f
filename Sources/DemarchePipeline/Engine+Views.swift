package import DemarcheArchive
package import DemarcheModel
package import DemarcheReports
package import DemarcheRules
import DemarcheScripting

extension Engine {
  /// A report as `report --list` shows it.
  package struct ReportSummary: Sendable {
    package var name: String
    package var title: String
    package var pack: String
    /// What it is for.
    package var documentation: String?
    /// A line for each option: `name=value`, what it expects, its default.
    package var options: [String]
  }
  /// A document in one format.
  package struct Rendered: Sendable {
    package var format: String
    package var fileExtension: String
    package var bytes: [UInt8]
  }

  /// The reports there are.
  package var reportSummaries: [ReportSummary] {
    reports.map { report in
      ReportSummary(
        name: report.name, title: report.title, pack: report.pack,
        documentation: report.documentation, options: report.options.map(\.line))
    }
  }

  /// What is wrong with a language that a person gave for statements; else nil.
  package func languageFault(_ code: String) -> Diagnostic? {
    LanguageCode.fault(code, spoken: rules.spokenLanguages.sorted())
  }

  /// The rules whose id matches a glob, or all, but for those that run only for others.
  package func ruleSummaries(matching pattern: String?) -> [RuleSet.Summary] {
    rules.summaries.filter { rule in
      !rules.supporting.contains(rule.id)
        && pattern.map { RuleGlob.matches($0, id: rule.id) } ?? true
    }
  }

  /// The forms of a verb by kind, as `~verb` matches them.
  package func forms(of verb: String) -> [(kind: String, forms: [String])] {
    let forms = rules.forms(of: verb)
    return [
      ("base       ", forms.base), ("third      ", forms.third), ("past       ", forms.past),
      ("participle ", forms.participle), ("-ing       ", forms.ing),
    ]
  }

  /// Writes a document in every format asked for.
  ///
  /// - Parameter findings: what it was made from, for formats that write annotations.
  package func render(
    _ document: Document, over findings: [Findings], formats names: [String], width: Int,
    isColoured: Bool
  ) throws(DemarcheError) -> [Rendered] {
    let catalog = formatCatalog(
      textWidth: width, isColoured: isColoured, findings: findings)
    var rendered: [Rendered] = []
    do throws(ReportError) {
      for name in names {
        let format = try catalog.format(named: name)
        rendered.append(
          Rendered(
            format: name, fileExtension: format.fileExtension,
            bytes: try format.bytes(of: document)))
      }
    } catch {
      throw DemarcheError([error.diagnostic])
    }
    return rendered
  }

  /// Statements with their annotations marked, for the terminal.
  package static func annotatedText(
    of findings: [Findings], width: Int, isColoured: Bool
  ) throws(DemarcheError) -> [UInt8] {
    try annotatedText(
      of: findings.map { ArchivedFindings(findings: $0, marks: []) },
      TextFormat(width: width, colours: isColoured ? .ansi : .none))
  }

  /// A statement of an archive with its annotations marked and their numbers, for the terminal.
  ///
  /// - Parameter isBrief: whether a line is said of each annotation, instead of all there is.
  package static func annotatedText(
    of found: ArchivedFindings, isBrief: Bool, width: Int, isColoured: Bool
  ) throws(DemarcheError) -> [UInt8] {
    try annotatedText(
      of: [found],
      TextFormat(
        width: width, colours: isColoured ? .ansi : .none, evidence: isBrief ? .brief : .full))
  }

  private static func annotatedText(
    of found: [ArchivedFindings], _ format: TextFormat
  ) throws(DemarcheError) -> [UInt8] {
    do throws(ReportError) {
      var builder = DocumentBuilder(
        title: found.count == 1
          ? found[0].findings.statement.headline ?? found[0].findings.statement.key
          : "\(found.count) statements")
      for item in found {
        try builder.statement(
          item.findings.statement, annotations: item.findings.annotations,
          names: item.marks.map(\.words))
      }
      return try format.bytes(of: builder.finish())
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }
}

extension ReportOption {
  // As `report --list` shows it.
  fileprivate var line: String {
    let ending =
      isRequired ? "; needed" : defaultValue.map { "; \($0.text) unless told" } ?? ""
    return "--set \(name)=…  \(documentation ?? "") (\(expectation)\(ending))"
  }
}

extension Engine {
  /// A report as a tree, before any format.
  package typealias Document = DemarcheReports.Document
  /// A rule as it is listed.
  package typealias Rule = RuleSet.Summary
}
