package import DemarcheModel

/// Which positions, demands and commitments of two statements answer each other, and how they
/// differ.
///
/// Two answer each other when they stand in a sentence that both statements have, changed or not, or
/// are on the same thing in other sentences; their holders must not differ. Sentences of which no word
/// changed have no steps. What a statement only reports of others is left out: it is no position of
/// its issuer.
package struct PositionChanges: Sendable {
  /// One that differs; one of the two may be nil.
  package struct Change: Sendable, Hashable {
    /// In the first statement; nil where it is new.
    package var before: Annotation?
    /// In the second statement; nil where it is gone.
    package var after: Annotation?
    /// Which way it went.
    package var direction: Difference.Step.Direction
    /// Polarity and strength in the first statement, both 0 where they are unknown.
    package var oldWeight: Weight
    /// The same in the second one.
    package var newWeight: Weight
  }

  /// How firm a position is.
  package struct Weight: Sendable, Hashable {
    /// −1, 0 or +1.
    package var polarity = 0
    /// From 0, the softest.
    package var strength = 0
  }

  /// The types that are compared.
  package static let types = ["stance", "demand", "commitment"]
  // Pairs across sentences are looked for among no more than so many.
  private static let crossLimit = 250_000
  // In thousandths: how much of the words on which two positions are must be the same.
  private static let threshold = 400

  private let afterOf: [Int: Int]
  private let rungs: [[String]]
  /// By type, in the order of the second statement; those that are gone at the end of each type, in
  /// the order of the first.
  package private(set) var changes: [Change] = []

  /// Compares the positions of two statements.
  ///
  /// - Parameters:
  ///   - sentences: what became of each sentence.
  ///   - rungs: the words of demands and commitments, the softest first, by the beginnings of their
  ///     forms: `{ "ask" }, { "call" }, { "urg" }`.
  package init(
    from before: Findings, to after: Findings, sentences: [Difference.Sentence], rungs: [[String]]
  ) {
    self.rungs = rungs
    var afterOf: [Int: Int] = [:]
    var same: (old: Set<Int>, new: Set<Int>) = ([], [])
    for sentence in sentences {
      guard let old = sentence.before, let new = sentence.after else { continue }
      afterOf[old] = new
      guard sentence.runs.allSatisfy({ $0.kind == .kept }) else { continue }
      same.old.insert(old)
      same.new.insert(new)
    }
    self.afterOf = afterOf
    for type in PositionChanges.types {
      compare(positions(before, type, but: same.old), positions(after, type, but: same.new))
    }
  }

  private func positions(
    _ findings: Findings, _ type: String, but unchanged: Set<Int>
  ) -> [Position] {
    findings.annotations.compactMap { annotation in
      annotation.type == type && annotation.status.reportedBy == nil
        && !unchanged.contains(annotation.sentenceNumber)
        ? Position(annotation, in: findings.statement) : nil
    }
  }

  private mutating func compare(_ old: [Position], _ new: [Position]) {
    var likes = [Int?](repeating: nil, count: new.count)
    var used = [Bool](repeating: false, count: old.count)
    for pair in pairs(old, new) where likes[pair.new] == nil && !used[pair.old] {
      likes[pair.new] = pair.old
      used[pair.old] = true
    }
    for (index, position) in new.enumerated() {
      guard let like = likes[index] else {
        changes.append(
          Change(
            before: nil, after: position.annotation, direction: .new, oldWeight: Weight(),
            newWeight: weight(position)))
        continue
      }
      step(old[like], position)
    }
    for (index, position) in old.enumerated() where !used[index] {
      changes.append(
        Change(
          before: position.annotation, after: nil, direction: .gone, oldWeight: weight(position),
          newWeight: Weight()))
    }
  }

  private mutating func step(_ old: Position, _ new: Position) {
    var weights = (old: weight(old), new: weight(new))
    // A word on no rung cannot be weighed against one that is on one.
    if old.annotation.type != "stance", min(weights.old.strength, weights.new.strength) == 0 {
      (weights.old.strength, weights.new.strength) = (0, 0)
    }
    var direction = Difference.Step.Direction(
      from: (weights.old.polarity, weights.old.strength),
      to: (weights.new.polarity, weights.new.strength))
    if old.annotation.status.isNegated != new.annotation.status.isNegated { direction = .turned }
    if direction == .reworded, old.sharesFormula(with: new) { return }
    changes.append(
      Change(
        before: old.annotation, after: new.annotation, direction: direction,
        oldWeight: weights.old, newWeight: weights.new))
  }

  private func weight(_ position: Position) -> Weight {
    if position.annotation.type == "stance" {
      return Weight(
        polarity: position.annotation.polarity ?? 0,
        strength: position.annotation.integer("strength") ?? 0)
    }
    let rung = rungs.firstIndex { words in
      words.contains { word in position.formula.contains { $0.hasPrefix(word) } }
    }
    return Weight(polarity: 0, strength: rung.map { $0 + 1 } ?? 0)
  }

  // What may be paired, the best first.
  private func pairs(
    _ old: [Position], _ new: [Position]
  ) -> [(old: Int, new: Int, score: Int)] {
    let inSentence = Dictionary(grouping: new.indices) { new[$0].annotation.sentenceNumber }
    var pairs: [(old: Int, new: Int, score: Int)] = []
    let crosses = old.count * new.count <= PositionChanges.crossLimit
    for (index, position) in old.enumerated() {
      let sentence = afterOf[position.annotation.sentenceNumber]
      let beside = sentence.flatMap { inSentence[$0] } ?? []
      for other in crosses ? Array(new.indices) : beside {
        let isBeside = new[other].annotation.sentenceNumber == sentence
        guard let score = score(position, new[other], isBeside: isBeside) else { continue }
        pairs.append((index, other, score))
      }
    }
    return pairs.sorted { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
  }

  private func score(_ old: Position, _ new: Position, isBeside: Bool) -> Int? {
    guard old.mayHaveHolder(of: new) else { return nil }
    let likeness = old.likeness(to: new)
    let formula = old.sharesFormula(with: new) ? 300 : 0
    if isBeside { return 2000 + likeness + formula }
    return likeness >= PositionChanges.threshold ? likeness + formula : nil
  }
}
