import DemarcheModel
import DemarcheReports

/// Writes an evaluation as JSON; rates are null for a class with nothing in gold and nothing found.
package enum EvaluationJSON {
  /// The whole file.
  ///
  /// - Parameters:
  ///   - comparison: how it differs from an earlier one.
  ///   - hasErrors: whether what is wrong is listed.
  package static func bytes(
    of evaluation: Evaluation, comparison: EvaluationComparison? = nil, hasErrors: Bool = true
  ) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.key("statements")
      json.array(evaluation.statements) { write($1, hasErrors: hasErrors, to: &$0) }
      scores(of: evaluation, to: &json)
      json.key("by_issuer")
      groups(of: evaluation, .issuer, to: &json)
      json.key("by_language")
      groups(of: evaluation, .language, to: &json)
      json.key("intervals")
      intervals(of: evaluation, to: &json)
      if let comparison {
        json.key("baseline")
        comparison.write(to: &json)
      }
    }
    json.end()
    return json.output.bytes
  }

  // What a whole and each of its groups have.
  private static func scores(of evaluation: Evaluation, to json: inout JSONWriter) {
    json.key("types")
    types(to: &json) { evaluation[$0, $1] }
    json.key("micro")
    write({ evaluation.micro($0) }, to: &json)
    json.key("macro")
    json.object { json in
      write(evaluation.macro(.plain), to: &json)
      for level in [ScoreLevel.strict, .whole] {
        json.key(named: level.rawValue)
        json.object { write(evaluation.macro(level), to: &$0) }
      }
    }
    json.key("fields")
    json.object { json in
      for name in Evaluation.fieldNames where evaluation.field(name).scored > 0 {
        json.key(named: name)
        write(evaluation.field(name), to: &json)
      }
    }
    json.key("metadata")
    json.object { json in
      for field in MetadataField.allCases where evaluation.metadata(field).scored > 0 {
        json.key(named: field.rawValue)
        write(evaluation.metadata(field), to: &json)
      }
    }
  }

  private static func groups(
    of evaluation: Evaluation, _ grouping: ScoreGrouping, to json: inout JSONWriter
  ) {
    json.object { json in
      for (name, group) in evaluation.groups(by: grouping) {
        json.key(named: name)
        json.object { json in
          json.member("statements", group.statements.count)
          scores(of: group, to: &json)
        }
      }
    }
  }

  private static func intervals(of evaluation: Evaluation, to json: inout JSONWriter) {
    let bootstrap = Bootstrap(evaluation)
    json.object { json in
      json.member("percent", 95)
      json.member("samples", Bootstrap.sampleCount)
      json.member("seed", Int(Bootstrap.seed))
      json.key("types")
      json.object { json in
        for type in ScoredType.allCases where !evaluation[type].isEmpty {
          json.key(named: type.rawValue)
          write(bootstrap, type, to: &json)
        }
      }
      json.key("micro")
      write(bootstrap, nil, to: &json)
    }
  }

  private static func write(
    _ bootstrap: Bootstrap, _ type: ScoredType?, to json: inout JSONWriter
  ) {
    json.object { json in
      for level in ScoreLevel.allCases {
        guard let interval = bootstrap.interval(type, level) else { continue }
        json.key(named: level == .plain ? "f1" : level.rawValue)
        json.array([interval.low, interval.high]) { $0.number($1) }
      }
    }
  }

  private static func write(
    _ score: StatementScore, hasErrors: Bool, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", score.id)
      json.member("issuer", score.issuer)
      json.member("language", score.language)
      json.key("types")
      types(to: &json) { score[$0, $1] }
      json.key("fields")
      json.object { json in
        for name in Evaluation.fieldNames {
          guard let tally = score.fields[name] else { continue }
          json.key(named: name)
          write(tally, to: &json)
        }
      }
      json.key("metadata")
      json.object { json in
        for field in MetadataField.allCases {
          guard let isRight = score.metadata[field] else { continue }
          json.key(named: field.rawValue)
          json.boolean(isRight)
        }
      }
      guard hasErrors else { return }
      json.key("errors")
      json.array(score.errors) { write($1, to: &$0) }
    }
  }

  private static func types(
    to json: inout JSONWriter, _ tally: (ScoredType, ScoreLevel) -> Tally
  ) {
    json.object { json in
      for type in ScoredType.allCases {
        json.key(named: type.rawValue)
        write({ tally(type, $0) }, to: &json)
      }
    }
  }

  private static func write(_ tally: (ScoreLevel) -> Tally, to json: inout JSONWriter) {
    json.object { json in
      write(tally(.plain), to: &json)
      for level in [ScoreLevel.strict, .whole] {
        json.key(named: level.rawValue)
        json.object { write(tally(level), to: &$0) }
      }
    }
  }

  private static func write(_ tally: Tally, to json: inout JSONWriter) {
    write(Rates(tally), to: &json)
    json.member("found", tally.found)
    json.member("false", tally.falseAlarms)
    json.member("missed", tally.missed)
  }

  private static func write(_ rates: Rates, to json: inout JSONWriter) {
    member("precision", rates.precision, to: &json)
    member("recall", rates.recall, to: &json)
    member("f1", rates.f1, to: &json)
  }

  private static func write(_ tally: FieldTally, to json: inout JSONWriter) {
    json.object { json in
      member("accuracy", tally.accuracy, to: &json)
      json.member("right", tally.right)
      json.member("scored", tally.scored)
    }
  }

  static func write(_ error: ScoringError, to json: inout JSONWriter) {
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

  static func member(_ name: StaticString, _ value: Double?, to json: inout JSONWriter) {
    json.key(name)
    if let value { json.number(value) } else { json.null() }
  }
}
