import DemarcheModel
import Glibc

/// Reads lines from a file, a pipe or a terminal, as far ahead as one batch.
///
/// It holds what it has read and not yet given: less than a block, or one long line.
package struct LineStream: ~Copyable {
  /// How many bytes a line may have; one with more is skipped without being held.
  package static let lineLimit = 20_000_000
  /// How many lines a batch has.
  package enum BatchSize: Sendable {
    /// What was read at once: as much as there is, up to a block.
    case block
    /// One, for those who wait for each.
    case line
  }

  private static let blockSize = 1 << 17

  private let origin: String
  private let descriptor: Int32
  private let batchSize: BatchSize
  private let interruption: Interruption
  /// What was read; `start` is where that begins which was not given yet.
  private var held: [UInt8] = []
  private var start = 0
  /// Up to where `held` has no line feed.
  private var scanned = 0
  private var nextLine = 1
  private var isAtEnd = false

  /// Opens the file at `path`; `-` is standard input.
  ///
  /// - Throws: `ReadError` with `read/not-found` or `read/unreadable`.
  package init(
    _ path: String, batchSize: BatchSize, interruption: Interruption
  ) throws(ReadError) {
    origin = path
    self.batchSize = batchSize
    self.interruption = interruption
    let opened = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw SystemFile.failure(path) }
    descriptor = opened
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next lines; nil at the end, or where somebody asked to stop.
  ///
  /// It waits for input only while no whole line is there.
  ///
  /// - Throws: `ReadError` with `read/unreadable`; the stream is then at its end.
  package mutating func next() throws(ReadError) -> LineBatch? {
    while true {
      if let batch = heldBatch() { return batch }
      if isAtEnd { return lastBatch() }
      if held.count - start > LineStream.lineLimit { return try skipLine() }
      try fill()
    }
  }

  private mutating func heldBatch() -> LineBatch? {
    var ends: [Int] = []
    held.withUnsafeBufferPointer { bytes in
      var offset = scanned
      while offset < bytes.count, let end = LineStream.lineFeed(in: bytes, from: offset) {
        ends.append(end)
        offset = end + 1
        if batchSize == .line { break }
      }
    }
    guard let last = ends.last else {
      scanned = held.count
      return nil
    }
    return take(ends, upTo: last + 1)
  }

  // The lines that end at `ends`, as a batch; `end` is where the next one begins.
  private mutating func take(_ ends: [Int], upTo end: Int) -> LineBatch {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start + LineBatch.padding)
    bytes += held[start..<end]
    bytes += repeatElement(0, count: LineBatch.padding)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(ends.count)
    var first = start
    for end in ends {
      lines.append((first - start)..<(end - start))
      first = end + 1
    }
    let batch = LineBatch(origin: origin, firstLine: nextLine, bytes: bytes, lines: lines)
    nextLine += ends.count
    start = end
    scanned = end
    return batch
  }

  // A last line needs no line feed.
  private mutating func lastBatch() -> LineBatch? {
    guard start < held.count, !interruption.isWanted else { return nil }
    if held.count - start > LineStream.lineLimit { return skipped(held.count - start) }
    return take([held.count], upTo: held.count)
  }

  private mutating func skipLine() throws(ReadError) -> LineBatch? {
    var count = held.count - start
    while true {
      release()
      try fill()
      if isAtEnd { return interruption.isWanted ? nil : skipped(count) }
      let end = held.withUnsafeBufferPointer { LineStream.lineFeed(in: $0, from: 0) }
      count += end ?? held.count
      guard let end else { continue }
      start = end + 1
      scanned = start
      return skipped(count)
    }
  }

  private mutating func skipped(_ count: Int) -> LineBatch {
    if isAtEnd { release() }
    nextLine += 1
    return LineBatch(origin: origin, line: nextLine - 1, skippedByteCount: count)
  }

  private mutating func release() {
    held = []
    start = 0
    scanned = 0
  }

  private mutating func fill() throws(ReadError) {
    makeRoom()
    while true {
      guard interruption.waits(for: descriptor) else {
        isAtEnd = true
        return release()
      }
      let before = held.count
      var count = 0
      held.append(addingCapacity: LineStream.blockSize) { room in
        room.withUnsafeMutableBufferPointer { bytes, written in
          count = read(descriptor, bytes.baseAddress, LineStream.blockSize)
          written = max(0, count)
        }
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count < 0 {
        isAtEnd = true
        release()
        throw SystemFile.failure(origin)
      }
      isAtEnd = held.count == before
      return
    }
  }

  private mutating func makeRoom() {
    if start == held.count {
      // What a long line needed is given back.
      if held.capacity > 16 * LineStream.blockSize { held = [] }
      held.removeAll(keepingCapacity: true)
    } else if start > 0 {
      held.removeSubrange(..<start)
    }
    scanned -= start
    start = 0
  }

  private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard let base = bytes.baseAddress, offset < bytes.count,
      let found = memchr(base + offset, 0x0A, bytes.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
