/// Pairs sentences that have no equal with the most similar of the other text.
///
/// Two sentences are as similar as the words that they share weigh among all of theirs (the
/// coefficient of Dice over words counted as often as they occur). Only such sentences are looked at
/// that share one of their rarer words, or have the same place between equal neighbours.
///
/// - Source: Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26
///   (1945).
struct SimilarSentences {
  /// Of more sentences without an equal, on either side, the like is not looked for.
  static let limit = 20_000
  // A word in more sentences than this leads to none of them.
  private static let commonness = 32
  // So many of a sentence's words are looked up, and so many candidates weighed.
  private static let lookUps = 64
  private static let candidateCount = 6
  // In thousandths: from where sentences between the same neighbours are alike, and any others.
  private static let nearThreshold = 400
  private static let farThreshold = 600

  private struct Likeness {
    var before: Int
    var after: Int
    var score: Int
  }

  private let first: NumberedText
  private let second: NumberedText
  private let weights: [Int32]

  /// Looks for like sentences of two texts, of whose words `weights` tells how much they say.
  init(_ first: NumberedText, _ second: NumberedText, weights: [Int32]) {
    self.first = first
    self.second = second
    self.weights = weights
  }

  /// Pairs what is alike, the most similar first.
  func pair(_ matching: inout SentenceMatching) {
    let befores = matching.afters.indices.filter { matching.afters[$0] < 0 }
    let afters = matching.befores.indices.filter { matching.befores[$0] < 0 }
    guard !befores.isEmpty, !afters.isEmpty, befores.count <= SimilarSentences.limit,
      afters.count <= SimilarSentences.limit
    else { return }
    var gapOf: [Int: (before: Range<Int>, after: Range<Int>)] = [:]
    for gap in matching.gaps {
      for index in gap.after { gapOf[index] = gap }
    }
    let all = likenesses(befores, afters, gapOf)
    for likeness in all
    where matching.afters[likeness.before] < 0 && matching.befores[likeness.after] < 0 {
      matching.pair(likeness.before, likeness.after, isInOrder: false, isChanged: true)
    }
    matching.settleOrder()
  }

  // All pairs that are alike, the most similar first.
  private func likenesses(
    _ befores: [Int], _ afters: [Int], _ gaps: [Int: (before: Range<Int>, after: Range<Int>)]
  ) -> [Likeness] {
    var bags: [Int: [Int32]] = [:]
    for index in befores { bags[index] = bag(first.words(index)) }
    let places = self.places(befores, bags)
    var all: [Likeness] = []
    for after in afters {
      let bag = bag(second.words(after))
      let gap = gaps[after] ?? (0..<0, 0..<0)
      let near = SimilarSentences.neighbours(of: after, in: gap)
      for before in Set(candidates(for: bag, places) + near) {
        guard let other = bags[before] else { continue }
        let isNear = gap.before.contains(before)
        let score = SimilarSentences.likeness(other, bag, weights)
        let threshold =
          isNear ? SimilarSentences.nearThreshold : SimilarSentences.farThreshold
        guard score >= threshold else { continue }
        // Of two that are as good, the one between the same neighbours.
        all.append(Likeness(before: before, after: after, score: score + (isNear ? 100 : 0)))
      }
    }
    return all.sorted { left, right in
      (-left.score, abs(left.before - left.after), left.after, left.before)
        < (-right.score, abs(right.before - right.after), right.after, right.before)
    }
  }

  // The sentences that stand as far from either end of the gap, and those beside them.
  private static func neighbours(
    of after: Int, in gap: (before: Range<Int>, after: Range<Int>)
  ) -> [Int] {
    let start = gap.before.lowerBound + after - gap.after.lowerBound
    let end = gap.before.upperBound + after - gap.after.upperBound
    return [start, end].flatMap { ($0 - 2)...($0 + 2) }.filter(gap.before.contains)
  }

  // The words that say something, in order of their numbers.
  private func bag(_ words: ArraySlice<Int32>) -> [Int32] {
    words.filter { weights[Int($0)] > 0 }.sorted()
  }

  // For each word the sentences that have it; none for common ones.
  private func places(_ befores: [Int], _ bags: [Int: [Int32]]) -> [Int32: [Int]] {
    var places: [Int32: [Int]] = [:]
    for index in befores {
      var last: Int32 = -1
      for word in bags[index] ?? [] where word != last {
        last = word
        if places[word, default: []].count <= SimilarSentences.commonness {
          places[word, default: []].append(index)
        }
      }
    }
    return places.filter { $0.value.count <= SimilarSentences.commonness }
  }

  private func candidates(for bag: [Int32], _ places: [Int32: [Int]]) -> [Int] {
    var shared: [Int: Int] = [:]
    var last: Int32 = -1
    var count = 0
    for word in bag where word != last {
      last = word
      guard count < SimilarSentences.lookUps, let found = places[word] else { continue }
      count += 1
      for index in found { shared[index, default: 0] += Int(weights[Int(word)]) }
    }
    let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.prefix(SimilarSentences.candidateCount).map(\.key)
  }

  /// How similar two bags of words are, in thousandths.
  static func likeness(_ first: [Int32], _ second: [Int32], _ weights: [Int32]) -> Int {
    var (shared, total) = (0, 0)
    for word in first { total += Int(weights[Int(word)]) }
    for word in second { total += Int(weights[Int(word)]) }
    var (left, right) = (0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        shared += Int(weights[Int(first[left])])
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return total == 0 ? 0 : 2000 * shared / total
  }
}
