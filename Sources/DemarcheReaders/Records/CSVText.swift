import DemarcheModel

/// Leads the text of a cell back to the bytes of its table.
struct CSVText {
  /// The table, and where it begins in its file.
  let bytes: UnsafeBufferPointer<UInt8>
  let offset: Int

  /// A map from the bytes of a cell, as read, to the file's: quotation marks around it and before
  /// another are not part of it.
  ///
  /// - Parameter source: where the cell begins in the table, white space and marks included.
  func offsets(of cell: UnsafeBufferPointer<UInt8>, at source: Int) -> OffsetMap {
    var place = source
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    let isQuoted = place < bytes.count && bytes[place] == 0x22
    if isQuoted { place += 1 }
    var map = OffsetMap(sourceOffset: offset + place)
    guard isQuoted else { return map }
    for (index, byte) in cell.enumerated() {
      place += 1
      if byte == 0x22, place < bytes.count, bytes[place] == 0x22 {
        place += 1
        map.add(text: index + 1, source: offset + place, end: offset + place - 1)
      }
    }
    return map
  }
}
