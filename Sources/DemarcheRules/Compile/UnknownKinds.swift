package import DemarcheModel

/// Looks in patterns for kinds that nothing is of: `<actor kind=statte>`.
package struct UnknownKinds {
  // For each span type the kinds that lexicons and rules give.
  private var kinds: [String: Set<String>] = [:]
  // The types of which a function may give any kind.
  private var isOpen: Set<String> = []

  /// Knows the kinds that `packs` give.
  package init(_ packs: [PackDeclarations]) {
    for pack in packs {
      for lexicon in pack.lexicons {
        for entry in lexicon.entries {
          if let kind = entry.attributes["kind"] { kinds[lexicon.type, default: []].insert(kind) }
        }
      }
      for rule in pack.rules {
        guard let type = rule.publish else { continue }
        if rule.build != nil { isOpen.insert(type) }
        for case ("kind", let value) in rule.set {
          if case .text(let kind) = value {
            kinds[type, default: []].insert(kind)
          } else {
            isOpen.insert(type)
          }
        }
      }
    }
    // What an issuer that no lexicon knows is.
    kinds["actor", default: []].insert("state")
  }

  /// A warning for each filter by such a kind in the patterns of a pack.
  package func warnings(in pack: PackDeclarations) -> [Diagnostic] {
    pack.rules.flatMap { rule in
      warnings(in: rule.match + rule.lines + rule.unless, rule: pack.id + "/" + rule.name)
    }
      + pack.ladders.flatMap { ladder in
        warnings(
          in: [ladder.frame] + ladder.rungs.flatMap { [$0.pattern] + [$0.frame].compactMap(\.self) }
            + ladder.rule.unless, rule: pack.id + "/" + ladder.rule.name)
      }
  }

  private func warnings(in patterns: [PatternText], rule: String) -> [Diagnostic] {
    patterns.flatMap { pattern in
      PatternParser.places(pattern.text).compactMap { place -> Diagnostic? in
        guard case .span(let type, let filters) = place.item, !isOpen.contains(type),
          let wanted = filters.first(where: { $0.field == "kind" })?.value,
          let known = kinds[type], !known.contains(wanted)
        else { return nil }
        let location = pattern.location(at: place.offset, length: place.length)
        var warning = Diagnostic(
          code: "check/unknown-kind", severity: .warning,
          message: "no '<\(type)>' is of the kind '\(wanted)'", file: location.file,
          line: location.line, column: location.column,
          help: PatternParser.suggestion(wanted, known.sorted()))
        warning.underline = location.length
        warning.rule = rule
        return warning
      }
    }
  }
}
