import DemarcheModel
import DemarcheReports

/// Writes an evaluation as JSON; rates are null for a class with nothing in gold and nothing found.
package enum EvaluationJSON {
  /// The whole file.
  package static func bytes(of evaluation: Evaluation) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.key("statements")
      json.array(evaluation.statements) { write($1, to: &$0) }
      json.key("types")
      types(to: &json) { evaluation[$0] }
      json.key("micro")
      write(evaluation.micro, to: &json)
    }
    json.end()
    return json.output.bytes
  }

  private static func write(_ score: StatementScore, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", score.id)
      json.key("types")
      types(to: &json) { score[$0] }
      json.key("fields")
      json.object { json in
        for name in Evaluation.fieldNames {
          guard let tally = score.fields[name] else { continue }
          json.key(named: name)
          write(tally, to: &json)
        }
      }
      json.key("errors")
      json.array(score.errors) { write($1, to: &$0) }
    }
  }

  private static func types(to json: inout JSONWriter, _ tally: (ScoredType) -> Tally) {
    json.object { json in
      for type in ScoredType.allCases {
        json.key(named: type.rawValue)
        write(tally(type), to: &json)
      }
    }
  }

  private static func write(_ tally: Tally, to json: inout JSONWriter) {
    json.object { json in
      member("precision", tally.precision, to: &json)
      member("recall", tally.recall, to: &json)
      member("f1", tally.f1, to: &json)
      json.member("found", tally.found)
      json.member("false", tally.falseAlarms)
      json.member("missed", tally.missed)
    }
  }

  private static func write(_ tally: FieldTally, to json: inout JSONWriter) {
    json.object { json in
      member("accuracy", tally.accuracy, to: &json)
      json.member("right", tally.right)
      json.member("scored", tally.scored)
    }
  }

  private static func write(_ error: ScoringError, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", error.kind.rawValue)
      json.member("type", error.typeName)
      json.member("field", error.field)
      json.member("words", error.words)
      json.member("sentence", error.sentence)
      json.member("line", error.line)
      json.member("column", error.column)
      json.member("note", error.note)
      json.member("rule", error.provenance?.text)
    }
  }

  private static func member(
    _ name: StaticString, _ value: Double?, to json: inout JSONWriter
  ) {
    json.key(name)
    if let value { json.number(value) } else { json.null() }
  }
}
