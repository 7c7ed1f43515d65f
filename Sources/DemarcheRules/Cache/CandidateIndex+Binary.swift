import DemarcheModel

extension CandidateIndex: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.writeTable(firstPosting)
    writer.writeTable(postings.map(\.pattern))
    writer.writeTable(postings.map(\.check))
    writer.writeTable(postings.map(\.zones))
    writer.writeTable(postings.map { UInt16(bitPattern: $0.offset) })
    writer.write(pairs)
    writer.writeTable(checks.flatMap { [$0.least, $0.most, $0.firstWord, $0.wordCount] })
    writer.writeTable(checkWords)
    writer.writeTable(
      rows.flatMap { row in
        [
          row.rule, row.pattern, Int32(row.anchor.rawValue), row.window.least, row.window.most,
          row.firstType, row.typeCount,
        ]
      })
    writer.writeTable(rows.map(\.rate.bitPattern))
    writer.writeTable(types)
    writer.writeTable(firstRow)
    writer.writeTable(alwaysRules)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    let firstPosting: [Int32] = try reader.readTable()
    let patterns: [Int32] = try reader.readTable()
    let checkNumbers: [Int32] = try reader.readTable()
    let zones: [UInt16] = try reader.readTable()
    let offsets: [UInt16] = try reader.readTable()
    guard patterns.count == checkNumbers.count, patterns.count == zones.count,
      patterns.count == offsets.count
    else { throw BinaryError() }
    let postings = patterns.indices.map { index in
      Posting(
        pattern: patterns[index], check: checkNumbers[index], zones: zones[index],
        offset: Int16(bitPattern: offsets[index]))
    }
    let pairs: PairTable = try reader.read()
    let checks: [Int32] = try reader.readTable()
    let checkWords: [UInt32] = try reader.readTable()
    let rows: [Int32] = try reader.readTable()
    let rates: [UInt64] = try reader.readTable()
    guard checks.count.isMultiple(of: 4), rows.count == rates.count * 7 else {
      throw BinaryError()
    }
    self.init(
      firstPosting: firstPosting, postings: postings, pairs: pairs,
      checks: stride(from: 0, to: checks.count, by: 4).map { first in
        Check(
          least: checks[first], most: checks[first + 1], firstWord: checks[first + 2],
          wordCount: checks[first + 3])
      }, checkWords: checkWords, rows: try CandidateIndex.rows(rows, rates),
      types: try reader.readTable(), firstRow: try reader.readTable(),
      alwaysRules: try reader.readTable())
  }

  private static func rows(_ numbers: [Int32], _ rates: [UInt64]) throws(BinaryError) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(rates.count)
    for (index, rate) in rates.enumerated() {
      let row = numbers[index * 7..<index * 7 + 7]
      let first = row.startIndex
      guard let raw = UInt8(exactly: row[first + 2]), let anchor = Anchor(rawValue: raw) else {
        throw BinaryError()
      }
      rows.append(
        Row(
          rule: row[first], pattern: row[first + 1], anchor: anchor,
          window: Window(least: row[first + 3], most: row[first + 4]),
          firstType: row[first + 5], typeCount: row[first + 6], rate: Double(bitPattern: rate)))
    }
    return rows
  }

  /// Whether no number leads out of the table that it points into.
  func isSound(for rules: [CompiledRule], typeCount: Int) -> Bool {
    let postingCount = Int32(clamping: postings.count)
    guard firstPosting.first == 0, firstRow.count == rules.count,
      zip(firstPosting, firstPosting.dropFirst()).allSatisfy({ $0 <= $1 }),
      firstPosting.allSatisfy({ $0 <= postingCount }),
      pairs.isSound(postingCount: postings.count),
      types.allSatisfy({ (0..<typeCount).contains(Int($0)) }),
      zip(alwaysRules, alwaysRules.dropFirst()).allSatisfy({ $0 < $1 }),
      alwaysRules.allSatisfy({ rules.indices.contains(Int($0)) })
    else { return false }
    return postings.allSatisfy(isSound) && checks.allSatisfy(isSound) && areRowsSound(rules)
  }

  private func isSound(_ posting: Posting) -> Bool {
    rows.indices.contains(Int(posting.pattern)) && Int(posting.check) < checks.count
      && (posting.offset == 0 || posting.offset == -1)
  }

  private func isSound(_ check: Check) -> Bool {
    let near = -1_000_000...1_000_000
    return near.contains(Int(check.least)) && near.contains(Int(check.most))
      && check.firstWord >= 0 && check.wordCount >= 0
      && Int(check.firstWord) + Int(check.wordCount) <= checkWords.count
  }

  // The rows of each rule's patterns, in order.
  private func areRowsSound(_ rules: [CompiledRule]) -> Bool {
    var next = 0
    for (index, rule) in rules.enumerated() {
      guard Int(firstRow[index]) == next, next + rule.patterns.count <= rows.count else {
        return false
      }
      for place in rule.patterns.indices {
        let row = rows[next + place]
        guard Int(row.rule) == index, Int(row.pattern) == place, row.firstType >= 0,
          row.typeCount >= 0, Int(row.firstType) + Int(row.typeCount) <= types.count
        else { return false }
      }
      next += rule.patterns.count
    }
    return next == rows.count
  }
}

extension PairTable: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.writeTable(keys)
    writer.writeTable(ranges.flatMap { [$0.lowerBound, $0.upperBound] })
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    self.init()
    let keys: [UInt64] = try reader.readTable()
    let bounds: [Int32] = try reader.readTable()
    guard bounds.count == keys.count * 2 else { throw BinaryError() }
    for (index, key) in keys.enumerated() {
      let (first, end) = (bounds[index * 2], bounds[index * 2 + 1])
      // A word's number is an index into a table.
      guard first >= 0, first <= end, key >> 32 < 1 << 26, UInt32(truncatingIfNeeded: key) < 1 << 26
      else { throw BinaryError() }
      add(key, first..<end)
    }
    close()
  }

  func isSound(postingCount: Int) -> Bool {
    ranges.allSatisfy { Int($0.upperBound) <= postingCount }
  }
}
