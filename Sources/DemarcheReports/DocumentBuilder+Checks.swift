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

extension [UInt8] {
  /// Whether no character of this UTF-8 text is cut at `offset`, which is in `0...count`.
  func isScalarBoundary(_ offset: Int) -> Bool {
    offset == count || self[offset] & 0xC0 != 0x80
  }
}
