import DemarcheModel

extension DocumentBuilder {
  /// Whether a heading of `level` may follow here.
  func check(level: Int) throws(ReportError) {
    guard (2...4).contains(level) else { throw .headingLevel(level) }
    guard level <= deepestHeading else {
      throw .skippedHeading(deepest: deepestHeading, actual: level)
    }
  }

  /// Whether all evidence was cited.
  func check(_ evidence: [EvidenceNumber]) throws(ReportError) {
    for number in evidence where !(1...max(1, evidenceCount)).contains(number.value) {
      throw .unknownEvidence(number.value, count: evidenceCount)
    }
    if let number = evidence.first, evidenceCount == 0 {
      throw .unknownEvidence(number.value, count: 0)
    }
  }

  /// Whether all evidence in running text was cited.
  func check(_ content: [Inline]) throws(ReportError) {
    for case .cite(let numbers) in content { try check(numbers) }
  }

  /// Whether rows fit the columns, and all evidence was cited.
  func check(_ table: Table) throws(ReportError) {
    for (index, row) in table.rows.enumerated() {
      guard row.count == table.columns.count else {
        throw .cellCount(
          caption: table.caption, row: index + 1, expected: table.columns.count,
          actual: row.count)
      }
      for cell in row {
        try check(cell.content)
        try check(cell.evidence)
      }
    }
  }

  /// Whether there is a cell for each row and column, each with evidence that was cited.
  func check(_ matrix: Matrix) throws(ReportError) {
    guard matrix.cells.count == matrix.rows.count else {
      throw .cellCount(
        caption: matrix.caption, row: matrix.cells.count, expected: matrix.rows.count,
        actual: matrix.cells.count)
    }
    for (index, row) in matrix.cells.enumerated() {
      guard row.count == matrix.columns.count else {
        throw .cellCount(
          caption: matrix.caption, row: index + 1, expected: matrix.columns.count,
          actual: row.count)
      }
      for case let cell? in row {
        try requireEvidence(cell.evidence, of: "\(matrix.rows[index]): \(cell.word)")
      }
    }
  }

  /// Whether each series has a value for each category.
  func check(_ chart: Chart) throws(ReportError) {
    for series in chart.series where series.values.count != chart.categories.count {
      throw .valueCount(
        series: series.name, expected: chart.categories.count, actual: series.values.count)
    }
  }

  /// The timeline in order of days; throws where an entry rests on nothing that was cited.
  func checked(_ timeline: Timeline) throws(ReportError) -> Timeline {
    for entry in timeline.entries {
      try check(entry.content)
      try requireEvidence(entry.evidence, of: entry.content.map(\.plainText).joined())
    }
    var sorted = timeline
    sorted.entries = timeline.entries.enumerated().sorted { left, right in
      let days = (left.element.date.sortKey, right.element.date.sortKey)
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }.map(\.element)
    return sorted
  }

  /// Whether the evidence of all steps was cited.
  func check(_ difference: Difference) throws(ReportError) {
    for step in difference.steps + difference.claimed {
      try check([step.before, step.after].compactMap { $0?.evidence })
    }
  }

  private func requireEvidence(
    _ evidence: [EvidenceNumber], of text: String
  ) throws(ReportError) {
    guard !evidence.isEmpty else { throw .uncitedClaim(text: text) }
    try check(evidence)
  }

  /// Whether blocks and marks lie on characters of the text, and all evidence was cited.
  func check(_ statement: MarkedStatement) throws(ReportError) {
    let bytes = Array(statement.text.utf8)
    for block in statement.blocks { try check(block.range, bytes, statement.key) }
    for mark in statement.marks {
      try check(mark.range, bytes, statement.key)
      try check(mark.trigger, bytes, statement.key)
      try check([mark.evidence])
      try check(mark.note)
    }
    for line in statement.subtitle { try check(line) }
  }

  private func check(
    _ range: TextRange, _ bytes: [UInt8], _ key: String
  ) throws(ReportError) {
    guard range.start >= 0, range.start <= range.end, range.end <= bytes.count,
      bytes.isScalarBoundary(range.start), bytes.isScalarBoundary(range.end)
    else { throw .rangeOutsideText(range, byteCount: bytes.count, statement: key) }
  }
}

extension DateValue {
  /// What dates are sorted by: the first day, then the last; those without days come last.
  fileprivate var sortKey: Int {
    guard let firstDay, let lastDay else { return .max }
    return firstDay.dayNumber << 24 + (lastDay.dayNumber - firstDay.dayNumber)
  }
}

extension [UInt8] {
  /// Whether no character of this UTF-8 text is cut at `offset`, which is in `0...count`.
  func isScalarBoundary(_ offset: Int) -> Bool {
    offset == count || self[offset] & 0xC0 != 0x80
  }
}
