/// A half-open range of UTF-8 byte offsets into `Statement.text`, from 0.
public struct TextRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset behind the last byte.
  public var end: Int

  /// Makes a range; an `end` before `start` gives an empty range at `start`.
  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// The number of bytes.
  @inlinable public var byteCount: Int { end - start }
  /// Whether the range covers no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside this range.
  @inlinable public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the byte at `offset` is inside.
  @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The number of bytes that both ranges cover.
  @inlinable public func overlap(_ other: TextRange) -> Int {
    Swift.max(0, Swift.min(end, other.end) - Swift.max(start, other.start))
  }

  /// The smallest range that covers both.
  @inlinable public func union(_ other: TextRange) -> TextRange {
    TextRange(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  /// The same range, `offset` bytes further on.
  @inlinable public func shifted(by offset: Int) -> TextRange {
    TextRange(start + offset, end + offset)
  }
}

extension TextRange: Comparable {
  /// Text order: by start, then the shorter first.
  @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
