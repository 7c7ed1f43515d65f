import DemarcheModel

/// A marked statement, ready to be set: blocks with their runs of text and their notes.
struct StatementLayout: Sendable {
  /// A block of the layout.
  struct Part: Sendable {
    /// What part it plays.
    var zone: Zone
    /// Where it stands.
    var range: TextRange
    /// Its text, cut at the boundaries of marks.
    var segments: [MarkSegments.Segment] = []
    /// The marks that begin in it, by index, in the order of their triggers.
    var notes: [Int] = []
  }

  /// In text order; at least one.
  private(set) var parts: [Part]
  private let bytes: [UInt8]

  /// Lays out `statement`: blocks as they are, and text that no block covers as body.
  init(_ statement: MarkedStatement) {
    bytes = Array(statement.text.utf8)
    parts = StatementLayout.parts(of: bytes, blocks: statement.blocks)
    let passages = statement.marks.map { mark in
      MarkSegments.Passage(marking: mark.trigger, in: mark.range)
    }
    place(
      MarkSegments.segments(
        byteCount: bytes.count, passages: passages,
        cuts: parts.flatMap { [$0.range.start, $0.range.end] }))
    note(statement.marks)
  }

  /// The words in `range`.
  func text(in range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  private static func parts(of bytes: [UInt8], blocks: [Block]) -> [Part] {
    var parts: [Part] = []
    var end = 0
    for block in blocks.sorted(by: { $0.range < $1.range }) {
      let range = TextRange(end, bytes.count).clipping(block.range)
      guard !range.isEmpty else { continue }
      parts += gap(bytes, TextRange(end, range.start))
      parts.append(Part(zone: block.zone, range: range))
      end = range.end
    }
    parts += gap(bytes, TextRange(end, bytes.count))
    return parts.isEmpty ? [Part(zone: .body, range: TextRange(0, 0))] : parts
  }

  /// Bodies for text between blocks, a new one behind each blank line; none where all is blank.
  private static func gap(_ bytes: [UInt8], _ range: TextRange) -> [Part] {
    var parts: [Part] = []
    var breaks = 2
    for place in range.start..<range.end {
      switch bytes[place] {
      case 0x0A: breaks += 1
      case 0x09, 0x0D, 0x20: break
      default:
        if breaks >= 2 { parts.append(Part(zone: .body, range: TextRange(place, place))) }
        parts[parts.count - 1].range.end = place + 1
        breaks = 0
      }
    }
    return parts
  }

  /// Gives each part its segments. What begins in the blank between two parts begins with the
  /// later one, what ends there ends with the earlier one, what does both is not set.
  private mutating func place(_ segments: [MarkSegments.Segment]) {
    var index = 0
    var waiting: [Int] = []
    for var segment in segments {
      while index < parts.count, parts[index].range.end <= segment.range.start { index += 1 }
      if index < parts.count, parts[index].range.contains(segment.range) {
        segment.opens = waiting + segment.opens
        waiting = []
        parts[index].segments.append(segment)
      } else {
        let unseen = Set(waiting + segment.opens)
        waiting = (waiting + segment.opens).filter { !segment.closes.contains($0) }
        let seen = segment.closes.filter { !unseen.contains($0) }
        if index > 0, let last = parts[index - 1].segments.indices.last {
          parts[index - 1].segments[last].closes += seen
        }
      }
    }
  }

  /// Gives each mark's note to the part where the mark begins to show; a mark that shows nowhere
  /// goes to the part at its start.
  private mutating func note(_ marks: [Mark]) {
    var noted = Set<Int>()
    for index in parts.indices {
      parts[index].notes = parts[index].segments.flatMap(\.opens)
      noted.formUnion(parts[index].notes)
    }
    for (number, mark) in marks.enumerated() where !noted.contains(number) {
      let index = parts.lastIndex { $0.range.start <= mark.range.start } ?? 0
      parts[index].notes.append(number)
    }
    for index in parts.indices {
      parts[index].notes.sort { (marks[$0].trigger, $0) < (marks[$1].trigger, $1) }
    }
  }
}
