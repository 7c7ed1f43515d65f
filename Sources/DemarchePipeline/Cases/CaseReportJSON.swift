import DemarcheModel
import DemarcheReports

/// Writes what became of cases as JSON.
package enum CaseReportJSON {
  /// One object: whether all pass, the packs with their cases, examples and coverage, and all
  /// faults as diagnostics.
  package static func bytes(of report: CaseReport) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.key("passing")
      json.boolean(report.isPassing)
      json.key("packs")
      json.array(report.packs) { write($1, to: &$0) }
      json.key("diagnostics")
      json.array(report.diagnostics) { DiagnosticJSON.write($1, to: &$0) }
    }
    json.end()
    return json.output.bytes
  }

  private static func write(_ pack: CaseReport.Pack, to json: inout JSONWriter) {
    json.object { json in
      json.member("pack", pack.id)
      json.member("version", pack.version)
      json.key("cases")
      json.array(pack.cases) { write($1, to: &$0) }
      json.key("examples")
      json.array(pack.examples) { json, example in
        json.object { json in
          json.member("rule", example.rule)
          json.member("rung", example.rung)
          json.member("text", example.text)
          json.key("must_match")
          json.boolean(example.mustMatch)
          json.member("problem", example.problem)
        }
      }
      if let coverage = pack.coverage {
        json.key("coverage")
        write(coverage, to: &json)
      }
    }
  }

  private static func write(_ outcome: CaseOutcome, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", outcome.file)
      json.member("line", outcome.item.line)
      json.member("title", outcome.item.title)
      json.key("passing")
      json.boolean(outcome.isPassing)
      ExplainJSON.strings("problems", outcome.problems, &json)
      json.key("expectations")
      json.array(outcome.judged) { json, judged in
        json.object { json in
          json.member("line", judged.expectation.line)
          json.member("claim", judged.expectation.claim == .present ? "present" : "absent")
          json.member("text", judged.expectation.text)
          switch judged.verdict {
          case .passed: json.member("verdict", "passed")
          case .gap: json.member("verdict", "gap")
          case .closedGap: json.member("verdict", "closed_gap")
          case .failed(let problem):
            json.member("verdict", "failed")
            json.member("problem", problem)
          }
        }
      }
    }
  }

  private static func write(_ coverage: CaseCoverage, to json: inout JSONWriter) {
    json.object { json in
      json.key("rules")
      json.array(coverage.rules) { json, rule in
        json.object { json in
          json.member("rule", rule.id)
          json.member("cases", rule.caseCount)
          json.key("exercised")
          json.boolean(rule.isExercised)
        }
      }
      json.key("rungs")
      json.array(coverage.rungs) { json, rung in
        json.object { json in
          json.member("rule", rung.rule)
          json.member("rung", rung.pattern)
          json.key("exercised")
          json.boolean(rung.isExercised)
        }
      }
      json.key("lexicons")
      json.array(coverage.lexicons) { json, lexicon in
        json.object { json in
          json.member("type", lexicon.type)
          json.member("entries", lexicon.count)
          ExplainJSON.strings("idle", lexicon.idle, &json)
        }
      }
      json.member("rung_percent", coverage.rungPercent)
      json.member("entry_percent", coverage.entryPercent)
    }
  }
}
