import DemarcheModel
import DemarcheReports
import DemarcheRules

/// Writes answers of `explain` as JSON: an array of one object a statement, or a rule.
package enum ExplainJSON {
  /// The answers for statements; positions are bytes, with line and column.
  package static func bytes(of answers: [Explained]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(answers) { json, explained in
      ExplainStatementJSON(explained: explained).write(to: &json)
    }
    json.end()
    return json.output.bytes
  }

  /// What switched rules on and what they became.
  package static func bytes(of rules: [RuleConfiguration]) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.array(rules) { json, rule in write(rule, &json) }
    json.end()
    return json.output.bytes
  }

  private static func write(_ rule: RuleConfiguration, _ json: inout JSONWriter) {
    json.object { json in
      json.member("rule", rule.id)
      json.member("kind", rule.kind)
      json.member("declared_at", rule.declaredAt)
      json.member("pack", rule.pack)
      json.member("manifest", rule.manifest)
      json.member("loaded_by", rule.loadedBy)
      json.member("runs_in", rule.runsIn)
      strings("chosen_by", rule.chosenBy, &json)
      json.member("is_on", rule.card != nil)
      json.member("off_because", rule.offBecause)
      json.member("annotations_left_out", rule.isSupporting)
      strings("shadows", rule.shadowed, &json)
      json.member("level", rule.level?.rawValue)
      json.key("options")
      json.array(rule.options) { json, option in option.write(to: &json) }
      json.member("title", rule.title)
      json.member("doc", rule.documentation)
      json.member("frame", rule.frame)
      json.member("least_strength", rule.range?.lowerBound)
      json.member("greatest_strength", rule.range?.upperBound)
      strings("intensify", rule.intensify, &json)
      json.key("compiled")
      if let card = rule.card { write(card, &json) } else { json.null() }
    }
  }

  private static func write(_ card: RuleCard, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", card.type.name)
      json.member("overlap", card.type.overlap.rawValue)
      json.member("phase", card.phase)
      json.member("phases", card.phaseCount)
      json.key("reads")
      json.array(card.needs) { write($1, &$0) }
      json.member("publishes", card.published)
      strings("read_by", card.readers, &json)
      strings("beats", card.beats, &json)
      strings("beaten_by", card.beatenBy, &json)
      strings("zones", card.zones.map(\.rawValue), &json)
      strings("languages", card.languages, &json)
      strings("issuers", card.issuers, &json)
      strings("unless", card.unless, &json)
      json.member("has_where", card.hasWhere)
      json.member("has_when", card.hasWhen)
      json.member("has_build", card.hasBuild)
      json.member("has_statement", card.hasStatement)
      json.key("reads_annotations")
      json.array(card.readings) { json, reading in
        json.object { json in
          json.member("type", reading.type)
          strings("emitted_by", reading.emitters, &json)
        }
      }
      strings("set", card.set, &json)
      json.key("parts")
      json.array(card.parts) { write($1, &$0) }
    }
  }

  private static func write(_ need: RuleCard.Need, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", need.type)
      json.member("in_lexicons", need.isInLexicons)
      json.member("built_in", need.isBuiltIn)
      strings("published_by", need.publishers, &json)
    }
  }

  private static func write(_ part: RuleCard.Part, _ json: inout JSONWriter) {
    json.object { json in
      json.member("rung", part.rung)
      json.member("line", part.location.line)
      strings("patterns", part.patterns, &json)
      strings("triggers", part.triggers, &json)
      json.member("polarity", part.polarity)
      json.member("strength", part.strength)
    }
  }

  static func strings(_ name: StaticString, _ values: [String], _ json: inout JSONWriter) {
    json.key(name)
    json.array(values) { $0.string($1) }
  }
}
