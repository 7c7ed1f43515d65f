package import DemarcheModel

/// Text cut at the boundaries of overlapping passages: a sweep from left to right.
package struct MarkSegments: Sendable {
  /// A run of text under the same passages.
  package struct Segment: Sendable, Hashable {
    /// Where it stands; never empty.
    package var range: TextRange
    /// The passages over it by index, outermost first; the innermost ones where there are more
    /// than the limit.
    package var marks: [Int]
    /// How many passages are over it.
    package var markCount: Int
    /// Whether it belongs to the trigger of one of them.
    package var isTrigger: Bool
    /// The passages that begin here, outermost first.
    package var opens: [Int]
    /// The passages that end behind it, innermost first.
    package var closes: [Int]
  }

  /// What is swept over: a passage and the words in it that count most.
  package struct Passage: Sendable, Hashable {
    /// The passage.
    package var range: TextRange
    /// The words in it; what lies outside `range` is ignored.
    package var trigger: TextRange

    /// A passage with its trigger.
    package init(range: TextRange, trigger: TextRange) {
      self.range = range
      self.trigger = TextRange(
        max(range.start, trigger.start), min(range.end, max(range.start, trigger.end)))
    }

    /// A passage whose trigger stands out, unless that is all of it.
    init(marking trigger: TextRange, in range: TextRange) {
      let isWhole = trigger.contains(range)
      self.init(range: range, trigger: isWhole ? TextRange(range.start, range.start) : trigger)
    }
  }

  private let passages: [Passage]
  private let limit: Int
  // The passages over the sweep's place: a list threaded through two arrays, so that one leaves
  // in constant time. The last index stands for the list's head.
  private var next: [Int]
  private var previous: [Int]
  private var openCount = 0
  private var triggerCount = 0

  /// Cuts `0..<byteCount` at the ends of `passages` and triggers and at `cuts`.
  ///
  /// - Parameter limit: how many passages a segment names.
  /// - Returns: segments in text order that tile `0..<byteCount`; none where it is empty.
  ///   Passages that are empty or leave the text are clipped, which may leave nothing of them.
  /// - Complexity: O(m log m + s · limit) for m passages and s ≤ 4m + cuts + 1 segments, however
  ///   deep they overlap.
  package static func segments(
    byteCount: Int, passages: [Passage], cuts: [Int] = [], limit: Int = 32
  ) -> [Segment] {
    let whole = TextRange(0, byteCount)
    let clipped = passages.map { passage in
      Passage(range: whole.clipping(passage.range), trigger: passage.trigger)
    }
    var sweep = MarkSegments(clipped, limit: limit)
    return sweep.run(byteCount: byteCount, cuts: cuts)
  }

  private init(_ passages: [Passage], limit: Int) {
    self.passages = passages
    self.limit = limit
    next = Array(repeating: passages.count, count: passages.count + 1)
    previous = next
  }

  private mutating func run(byteCount: Int, cuts: [Int]) -> [Segment] {
    let visible = passages.indices.filter { !passages[$0].range.isEmpty }
    let starts = visible.sorted { before($0, $1) }
    // Of those that end together the one that began last ends first.
    let ends = visible.sorted {
      passages[$0].range.end != passages[$1].range.end
        ? passages[$0].range.end < passages[$1].range.end : before($1, $0)
    }
    let triggers = visible.map { passages[$0].trigger }.filter { !$0.isEmpty }
    let triggerStarts = triggers.map(\.start).sorted()
    let triggerEnds = triggers.map(\.end).sorted()
    var places = [0, byteCount] + cuts.filter { (0...byteCount).contains($0) }
    for range in visible.map({ passages[$0].range }) + triggers {
      places.append(range.start)
      places.append(range.end)
    }
    places.sort()
    var segments: [Segment] = []
    var (start, end, triggerStart, triggerEnd) = (0, 0, 0, 0)
    for (place, following) in zip(places, places.dropFirst()) where place < following {
      var opens: [Int] = []
      while start < starts.count, passages[starts[start]].range.start == place {
        open(starts[start])
        opens.append(starts[start])
        start += 1
      }
      triggerCount += triggerStarts.run(&triggerStart, upTo: place)
      triggerCount -= triggerEnds.run(&triggerEnd, upTo: place)
      var segment = Segment(
        range: TextRange(place, following), marks: innermost(), markCount: openCount,
        isTrigger: triggerCount > 0, opens: opens, closes: [])
      while end < ends.count, passages[ends[end]].range.end == following {
        close(ends[end])
        segment.closes.append(ends[end])
        end += 1
      }
      segments.append(segment)
    }
    return segments
  }

  /// Text order; of those that begin together the longest first.
  private func before(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (passages[left].range, passages[right].range)
    return (a.start, -a.end, left) < (b.start, -b.end, right)
  }

  private mutating func open(_ index: Int) {
    let head = passages.count
    let last = previous[head]
    next[last] = index
    previous[index] = last
    next[index] = head
    previous[head] = index
    openCount += 1
  }

  private mutating func close(_ index: Int) {
    next[previous[index]] = next[index]
    previous[next[index]] = previous[index]
    openCount -= 1
  }

  private func innermost() -> [Int] {
    var found: [Int] = []
    var index = previous[passages.count]
    while index != passages.count, found.count < limit {
      found.append(index)
      index = previous[index]
    }
    return found.reversed()
  }
}

extension TextRange {
  /// What of `other` lies inside this range; empty where nothing does.
  func clipping(_ other: TextRange) -> TextRange {
    TextRange(Swift.max(start, other.start), Swift.min(end, other.end))
  }
}

extension [Int] {
  /// Moves `index` behind all entries up to `place`, and returns how many it passed.
  fileprivate func run(_ index: inout Int, upTo place: Int) -> Int {
    let first = index
    while index < count, self[index] <= place { index += 1 }
    return index - first
  }
}
