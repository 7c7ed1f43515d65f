import DemarcheModel

extension RuleSetCompiler {
  /// Notes the attributes that spans can have: those of lexicon entries and of what rules publish.
  mutating func declareAttributes(_ packs: [PackDeclarations]) {
    for type in types.values {
      attributes[type.name, default: []].formUnion(type.fields.map(\.name))
    }
    for pack in packs {
      for lexicon in pack.lexicons {
        for entry in lexicon.entries {
          attributes[lexicon.type, default: []].formUnion(entry.attributes.keys)
        }
      }
      for rule in pack.rules {
        guard let type = rule.publish, let fields = types[rule.emit]?.fields else { continue }
        attributes[type, default: []].formUnion(fields.map(\.name))
      }
    }
  }

  /// Notes all ways to name a rule: its id and what ends it.
  mutating func declareRules(_ packs: [PackDeclarations]) {
    for pack in packs {
      let folder = pack.id.split(separator: "/")
      for name in pack.ruleNames {
        for start in 0...folder.count {
          ruleNames.insert((folder[start...].map(String.init) + [name]).joined(separator: "/"))
        }
      }
    }
  }

  /// Whether all rules that one beats are there; those that are not are reported.
  mutating func checkBeats(_ rule: CompiledRule, _ declaration: RuleDeclaration) -> Bool {
    let unknown = rule.beats.filter { !ruleNames.contains($0) }
    for name in unknown {
      let near = NearestName.find(name, in: ruleNames.sorted())
      report(
        "rule/unknown-rule", "'beats' names '\(name)', and no pack has such a rule",
        at: declaration.places["beats " + name] ?? declaration.location, rule: rule.id,
        help: near.map { "did you mean '\($0)'?" })
    }
    return unknown.isEmpty
  }

  /// Refuses filters by attributes that no span of the type has.
  func checkFilters(_ item: PatternItem) throws(PatternError) {
    switch item {
    case .span(let type, let filters):
      let known = Set(["id", "name", "origin", "kind"]).union(attributes[type] ?? []).sorted()
      for filter in filters where !known.contains(filter.field) {
        throw PatternError(
          "rule/unknown-attribute", "'<\(type)>' has no attribute '\(filter.field)'", at: 0,
          help: PatternParser.suggestion(filter.field, known),
          about: .filter(item, field: filter.field))
      }
    case .sequence(let items), .choice(let items):
      for item in items { try checkFilters(item) }
    case .repeated(let inner, _, _), .capture(_, let inner), .trigger(let inner), .not(let inner):
      try checkFilters(inner)
    default: break
    }
  }
}
