package import DemarcheModel

/// A rule or ladder as it was compiled: what decides when it runs and what it can find.
package struct RuleCard: Sendable, Hashable {
  /// The rule's patterns, or one rung.
  package struct Part: Sendable, Hashable {
    package var rung: String?
    package var location: RuleLocation
    package var patterns: [String]
    /// The words with which its trigger can begin; for `lines` none.
    package var triggers: [String]
    package var polarity: Int?
    package var strength: Int?
  }
  /// A span type that its patterns ask for.
  package struct Need: Sendable, Hashable {
    package var type: String
    package var isInLexicons: Bool
    package var isBuiltIn: Bool
    /// The rules that publish it.
    package var publishers: [String]
  }

  /// An annotation type that its function reads.
  package struct Reading: Sendable, Hashable {
    package var type: String
    /// The rules that emit it.
    package var emitters: [String]
  }

  package var id: String
  package var pack: String
  package var type: AnnotationType
  package var parts: [Part]
  package var hasLines: Bool
  /// From 1, and how many there are.
  package var phase: Int
  package var phaseCount: Int
  /// Empty for all but boilerplate.
  package var zones: [Zone]
  package var languages: [String]
  package var issuers: [String]
  package var unless: [String]
  package var hasWhere: Bool
  package var hasWhen: Bool
  package var hasBuild: Bool
  /// A function gives what it finds, instead of patterns.
  package var hasStatement: Bool
  /// What that function reads.
  package var readings: [Reading]
  /// `field = value`, as declared.
  package var set: [String]
  package var needs: [Need]
  package var published: String?
  /// The rules that ask for what it publishes.
  package var readers: [String]
  package var beats: [String]
  package var beatenBy: [String]
}

extension RuleSet {
  /// The rules whose id `isChosen` accepts, in the order in which they run.
  package func cards(where isChosen: (String) -> Bool) -> [RuleCard] {
    var order: [String] = []
    for rule in rules where isChosen(rule.id) && !order.contains(rule.id) { order.append(rule.id) }
    return order.compactMap(card)
  }

  private func card(_ id: String) -> RuleCard? {
    let all = rules.filter { $0.id == id }
    guard let rule = all.first else { return nil }
    let isEverywhere = rule.zones == Set(Zone.allCases).subtracting([.boilerplate])
    var vetoes: [String] = []
    for veto in rule.unless where !vetoes.contains(veto.source.text) {
      vetoes.append(veto.source.text)
    }
    return RuleCard(
      id: id, pack: rule.pack, type: rule.type, parts: all.map(part),
      hasLines: !rule.lines.isEmpty, phase: (all.map(\.phase).min() ?? 0) + 1,
      phaseCount: (rules.map(\.phase).max() ?? 0) + 1,
      zones: isEverywhere ? [] : Zone.allCases.filter(rule.zones.contains),
      languages: rule.languages, issuers: rule.issuers, unless: vetoes,
      hasWhere: rule.condition != nil, hasWhen: rule.when != nil, hasBuild: rule.build != nil,
      hasStatement: rule.statement != nil,
      readings: rule.reads.map { type in
        RuleCard.Reading(
          type: type.name, emitters: ids { $0.type.name == type.name && $0.id != id })
      },
      set: rule.set.map { $0.field + " = " + FieldOrigins<NoCallbacks>.text($0.value) },
      needs: needs(Set(all.flatMap(\.uses))),
      published: rule.publish.map { lexis.typeNames[$0] },
      readers: rule.publish.map { type in
        ids { $0.uses.contains(type) && $0.id != id }
      } ?? [],
      beats: ids { other in rule.beats.contains { RuleSet.names($0, other.id) } },
      beatenBy: ids { other in other.beats.contains { RuleSet.names($0, id) } })
  }

  private func part(_ rule: CompiledRule) -> RuleCard.Part {
    var patterns: [String] = []
    for text in (rule.patterns.map(\.source) + rule.lines.map(\.source)).map(\.text)
    where !patterns.contains(text) { patterns.append(text) }
    var triggers: [String] = []
    for pattern in rule.patterns {
      for word in triggerWords(pattern) where !triggers.contains(word) { triggers.append(word) }
    }
    return RuleCard.Part(
      rung: rule.rung, location: rule.location, patterns: patterns, triggers: triggers,
      polarity: rule.step?.polarity, strength: rule.step?.strength)
  }

  private func needs(_ types: Set<Int>) -> [RuleCard.Need] {
    types.sorted { lexis.typeNames[$0] < lexis.typeNames[$1] }.map { type in
      RuleCard.Need(
        type: lexis.typeNames[type],
        isInLexicons: (0..<entries.count).contains { entries.type($0) == type },
        isBuiltIn: BuiltInTypes.names.contains(lexis.typeNames[type]),
        publishers: ids { $0.publish == type })
    }
  }

  private func ids(_ isIncluded: (CompiledRule) -> Bool) -> [String] {
    var found: [String] = []
    for rule in rules where isIncluded(rule) && !found.contains(rule.id) { found.append(rule.id) }
    return found
  }

  private static func names(_ name: String, _ id: String) -> Bool {
    name == id || id.hasSuffix("/" + name)
  }
}
