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
        (pattern.isTriggerMarked ? 1 : 0) + (pattern.startsWithGenitive ? 2 : 0),
      ]
    }
    writer.write(programs.values)
    writer.write(starts.values)
    writer.write(captures.values)
    writer.write(sources.values)
    writer.writeTable(rows.flatMap(\.self))
  }

  private static let columnCount = 7

  /// Reads the patterns that `encode` wrote.
  ///
  /// - Throws: `BinaryError` also where a number leads out of the table that it points into.
  static func patterns(
    from reader: inout BinaryReader, _ check: ProgramCheck
  ) throws(BinaryError) -> [CompiledPattern] {
    let programs: [Program] = try reader.read()
    let starts: [TriggerStart] = try reader.read()
    let captures: [[String]] = try reader.read()
    let sources: [PatternText] = try reader.read()
    let numbers: [Int32] = try reader.readTable()
    guard numbers.count.isMultiple(of: columnCount), starts.allSatisfy(check.isSound) else {
      throw BinaryError()
    }
    var slotLimits: [Int] = []
    for program in programs {
      guard let limit = check.slotLimit(of: program) else { throw BinaryError() }
      slotLimits.append(limit)
    }
    var patterns: [CompiledPattern] = []
    var known: Set<Int> = []
    patterns.reserveCapacity(numbers.count / columnCount)
    for row in stride(from: 0, to: numbers.count, by: columnCount) {
      let cells = numbers[row..<row + columnCount].map(Int.init)
      guard programs.indices.contains(cells[0]), programs.indices.contains(cells[1]),
        starts.indices.contains(cells[2]), captures.indices.contains(cells[3]),
        sources.indices.contains(cells[4]), cells[5] >= 0, known.insert(cells[5]).inserted,
        (0...3).contains(cells[6]),
        max(slotLimits[cells[0]], slotLimits[cells[1]]) <= captures[cells[3]].count
      else { throw BinaryError() }
      patterns.append(
        CompiledPattern(
          right: programs[cells[0]], left: programs[cells[1]], start: starts[cells[2]],
          number: cells[5], captures: captures[cells[3]], source: sources[cells[4]],
          isTriggerMarked: cells[6] & 1 != 0, startsWithGenitive: cells[6] & 2 != 0))
    }
    return patterns
  }
}
