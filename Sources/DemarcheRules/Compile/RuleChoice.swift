import DemarcheModel

/// Chosen rules of packs, together with the rules that they build on.
///
/// A rule builds on those that publish a span type which its patterns ask for, and on those that
/// emit what these do, since they may beat them; on those that emit an annotation type which its
/// function reads; as a claim on all that publish actors; on rules for metadata, which say whose a
/// statement is, all do.
package struct RuleChoice: Sendable {
  /// The packs without the rules that are not needed; lexicons, types and languages stay.
  package private(set) var packs: [PackDeclarations]
  /// The ids of rules that nobody chose and that others build on.
  package private(set) var supporting: Set<String> = []

  // A rule or ladder as far as others build on it and it on them.
  private struct Part {
    var id: String
    var emits: String
    var publishes: String?
    var uses: Set<String>
    var reads: [String]
  }

  /// Chooses the rules of which `isChosen` accepts the id; none are needed where it accepts none.
  package init(_ packs: [PackDeclarations], isChosen: (String) -> Bool) {
    self.packs = packs
    let parts = RuleChoice.parts(packs)
    let chosen = Set(parts.map(\.id).filter(isChosen))
    if !chosen.isEmpty {
      supporting = RuleChoice.needed(by: chosen, parts).subtracting(chosen)
    }
    let kept = chosen.union(supporting)
    for index in packs.indices {
      let pack = packs[index].id + "/"
      self.packs[index].keepRules { kept.contains(pack + $0) }
    }
  }

  // All that rules build on, step by step.
  private static func needed(by chosen: Set<String>, _ parts: [Part]) -> Set<String> {
    var publishers: [String: [Int]] = [:]
    var emitters: [String: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      emitters[part.emits, default: []].append(index)
      if let type = part.publishes { publishers[type, default: []].append(index) }
    }
    var open = parts.indices.filter { chosen.contains(parts[$0].id) }
    open += emitters["metadata"] ?? []
    var found: Set<String> = []
    while let index = open.popLast() {
      let part = parts[index]
      guard found.insert(part.id).inserted else { continue }
      // What others find of the type decides which of what it publishes stands.
      if part.publishes != nil { open += emitters[part.emits] ?? [] }
      for type in part.uses { open += publishers[type] ?? [] }
      for type in part.reads { open += emitters[type] ?? [] }
    }
    return found
  }

  private static func parts(_ packs: [PackDeclarations]) -> [Part] {
    var types: [String: AnnotationType] = [:]
    for type in AnnotationType.core + packs.flatMap(\.types) where types[type.name] == nil {
      types[type.name] = type
    }
    return packs.flatMap { pack in
      pack.ladders.map { ladder in
        let own = ladder.rungs.map(\.pattern) + ladder.rungs.compactMap(\.frame)
        var part = part(ladder.rule, [ladder.frame] + own, in: pack, types)
        // Its passive asks for whom it is by.
        part.uses.insert("actor")
        return part
      } + pack.rules.map { part($0, $0.match + $0.lines, in: pack, types) }
    }
  }

  private static func part(
    _ rule: RuleDeclaration, _ patterns: [PatternText], in pack: PackDeclarations,
    _ types: [String: AnnotationType]
  ) -> Part {
    var uses: Set<String> = []
    // What cannot be read is reported where it is compiled.
    for text in patterns + rule.unless {
      if let item = try? PatternParser.parse(text.text) {
        uses.formUnion(RuleSetCompiler.spanTypes(item))
      }
    }
    if rule.publish == nil, types[rule.emit]?.overlap == .onePerTrigger { uses.insert("actor") }
    return Part(
      id: pack.id + "/" + rule.name, emits: rule.emit, publishes: rule.publish, uses: uses,
      reads: rule.reads)
  }
}
