extension Difference.Step.End {
  /// The signed strength: `+2`, `−3`, `±0`.
  package var figure: String { strength.signed(by: polarity) }
}

extension Difference {
  /// What formats for people say of two statements that have the same words in the same order.
  static let sameness = "The two statements say the same, in the same order."

  /// How many sentences of each kind there are, in the order of `Sentence.Kind.allCases`.
  package var counts: [(kind: Sentence.Kind, count: Int)] {
    Sentence.Kind.allCases.map { kind in
      (kind, sentences.count { $0.kind == kind })
    }
  }

  /// For each place in `sentences`, the moved sentences that stood behind it before, by their
  /// place; those that stood before all others are at −1.
  package var departures: [Int: [Int]] {
    let stayed = sentences.indices.filter {
      sentences[$0].kind != .moved && sentences[$0].before != nil
    }.sorted { (sentences[$0].before ?? 0, $0) < (sentences[$1].before ?? 0, $1) }
    var departures: [Int: [Int]] = [:]
    let moved = sentences.indices.filter { sentences[$0].kind == .moved }
    var next = 0
    for place in moved.sorted(by: { (sentences[$0].before ?? 0) < (sentences[$1].before ?? 0) }) {
      let number = sentences[place].before ?? 0
      while next < stayed.count, (sentences[stayed[next]].before ?? 0) < number { next += 1 }
      departures[next > 0 ? stayed[next - 1] : -1, default: []].append(place)
    }
    return departures
  }
}
