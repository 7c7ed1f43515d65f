import DemarcheModel

/// The patterns of rules as they are kept: each once, and so each part that several have alike.
///
/// The rungs of a ladder differ in their triggers alone; of the programs of the nine first-party
/// packs half are different.
struct PatternTable {
  private var patterns: [CompiledPattern] = []
  private var places: [Int: Int32] = [:]

  /// Where a pattern stands; it is added where it does not yet.
  mutating func place(of pattern: CompiledPattern) -> Int32 {
    if let place = places[pattern.number] { return place }
    let place = Int32(patterns.count)
    places[pattern.number] = place
    patterns.append(pattern)
    return place
  }

  // Different values in the order in which they came.
  private struct Distinct<Value: Hashable> {
    private(set) var values: [Value] = []
    private var places: [Value: Int32] = [:]

    mutating func place(of value: Value) -> Int32 {
      if let place = places[value] { return place }
      let place = Int32(values.count)
      places[value] = place
      values.append(value)
      return place
    }
  }

  /// Writes all patterns.
  func encode(into writer: inout BinaryWriter) {
    var programs = Distinct<Program>()
    var starts = Distinct<TriggerStart>()
    var captures = Distinct<[String]>()
    var sources = Distinct<PatternText>()
    let rows = patterns.map { pattern -> [Int32] in
      [
        programs.place(of: pattern.right), programs.place(of: pattern.left),
        starts.place(of: pattern.start),
        captures.place(of: pattern.captures), sources.place(of: pattern.source),
        Int32(pattern.number),
        (pattern.isTriggerMarked ? 1 : 0) + (pattern.startsWithGenitive ? 2 : 0)
          + (pattern.hasVerb ? 4 : 0),
        Int32(pattern.rightOpening), Int32(pattern.leftOpening),
      ]
    }
    writer.write(programs.values) { program, writer in
      var part = BinaryWriter()
      part.write(program)
      writer.writeTable(part.bytes)
    }
    writer.write(starts.values)
    writer.write(captures.values)
    writer.write(sources.values)
    writer.writeTable(rows.flatMap(\.self))
  }

  private static let columnCount = 9

  /// Reads the patterns that `encode` wrote; what they run is read when they first run.
  ///
  /// - Throws: `BinaryError` also where a number leads out of the table that it points into.
  static func patterns(
    from reader: inout BinaryReader, _ check: ProgramCheck
  ) throws(BinaryError) -> [CompiledPattern] {
    let parts = try reader.readArray { (reader) throws(BinaryError) in try reader.readPart() }
    let starts: [TriggerStart] = try reader.read()
    let captures: [[String]] = try reader.read()
    let sources: [PatternText] = try reader.read()
    let numbers: [Int32] = try reader.readTable()
    guard numbers.count.isMultiple(of: columnCount), starts.allSatisfy(check.isSound) else {
      throw BinaryError()
    }
    let rows = stride(from: 0, to: numbers.count, by: columnCount).map { first in
      numbers[first..<first + columnCount].map(Int.init)
    }
    var slotCounts = [Int](repeating: .max, count: parts.count)
    var known: Set<Int> = []
    for row in rows {
      guard parts.indices.contains(row[0]), parts.indices.contains(row[1]),
        starts.indices.contains(row[2]), captures.indices.contains(row[3]),
        sources.indices.contains(row[4]), row[5] >= 0, known.insert(row[5]).inserted,
        (0...7).contains(row[6]), row[7...].allSatisfy(check.isOpening)
      else { throw BinaryError() }
      for place in row[..<2] {
        slotCounts[place] = min(slotCounts[place], captures[row[3]].count)
      }
    }
    let programs = zip(parts, slotCounts).map { LazyProgram($0, check, slotCount: $1) }
    return rows.map { row in
      CompiledPattern(
        right: programs[row[0]], left: programs[row[1]],
        openings: (UInt16(row[7]), UInt16(row[8])), start: starts[row[2]], number: row[5],
        captures: captures[row[3]], source: sources[row[4]], isTriggerMarked: row[6] & 1 != 0,
        startsWithGenitive: row[6] & 2 != 0, hasVerb: row[6] & 4 != 0)
    }
  }
}
