import DemarcheModel

/// The drafts of one chain of overlaps that stand so far.
struct Winners {
  /// In the order in which they won.
  private(set) var drafts: [Draft] = []
  // Of those that must not overlap, by their extents, which are apart.
  private var apart: [(extent: TextRange, index: Int)] = []
  // Of those that must not be equal, by their ranges.
  private var equal: [TextRange: [Int]] = [:]

  /// The first winner that `draft` cannot stand beside, or nil.
  func first(
    against draft: Draft, _ extent: TextRange, _ overlap: AnnotationType.Overlap
  ) -> Draft? {
    switch overlap {
    case .onePerTrigger, .longest:
      var place = self.place(of: extent)
      var first: Int?
      while place < apart.count, apart[place].extent.start < extent.end {
        if apart[place].extent.overlap(extent) > 0 {
          first = min(first ?? apart[place].index, apart[place].index)
        }
        place += 1
      }
      return first.map { drafts[$0] }
    case .all:
      return equal[draft.range]?.first {
        drafts[$0].fields == draft.fields
      }.map { drafts[$0] }
    }
  }

  /// Adds a draft that stands beside all others.
  mutating func add(_ draft: Draft, _ extent: TextRange, _ overlap: AnnotationType.Overlap) {
    switch overlap {
    case .onePerTrigger, .longest:
      apart.insert((extent, drafts.count), at: place(of: extent))
    case .all: equal[draft.range, default: []].append(drafts.count)
    }
    drafts.append(draft)
  }

  // The first of those apart that ends behind the start of `extent`.
  private func place(of extent: TextRange) -> Int {
    var low = 0
    var high = apart.count
    while low < high {
      let middle = (low + high) / 2
      if apart[middle].extent.end <= extent.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
