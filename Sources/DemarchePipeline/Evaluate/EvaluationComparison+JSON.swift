import DemarcheReports

extension EvaluationComparison {
  /// Writes the comparison as an object.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("file", path)
      json.member("shared", sharedCount)
      json.member("gone", goneCount)
      json.member("new", newCount)
      json.member("fallen", hasFallen)
      json.key("types")
      json.object { json in
        for type in ScoredType.allCases {
          json.key(named: type.rawValue)
          write(type, to: &json)
        }
      }
      json.key("micro")
      write(nil, to: &json)
      if let gained, let lost {
        json.key("gained")
        json.array(gained) { EvaluationComparison.write($1, to: &$0) }
        json.key("lost")
        json.array(lost) { EvaluationComparison.write($1, to: &$0) }
      }
    }
  }

  private func write(_ type: ScoredType?, to json: inout JSONWriter) {
    json.object { json in
      for level in ScoreLevel.allCases {
        guard let (before, after) = f1(type, level) else { continue }
        json.key(named: level == .plain ? "f1" : level.rawValue)
        json.object { json in
          EvaluationJSON.member("before", before, to: &json)
          EvaluationJSON.member("after", after, to: &json)
        }
      }
    }
  }

  private static func write(_ item: Item, to json: inout JSONWriter) {
    json.object { json in
      json.member("statement", item.statement)
      json.member("kind", item.fault.kind)
      json.member("type", item.fault.type)
      json.member("field", item.fault.field)
      json.member("words", item.fault.words)
      json.member("sentence", item.fault.sentence)
      json.member("line", item.fault.line)
      json.member("column", item.fault.column)
    }
  }
}
