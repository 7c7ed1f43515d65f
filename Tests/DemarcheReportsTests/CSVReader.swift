/// Reads comma-separated values as RFC 4180 has them; nil where the text is none.
enum CSVReader {
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard cell.isEmpty, let end = quotation(bytes, index + 1, &cell) else { return nil }
        index = end
      } else {
        while index < bytes.count, !",\r\n\"".utf8.contains(bytes[index]) {
          cell.append(bytes[index])
          index += 1
        }
      }
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard bytes[index...].starts(with: [0x0D, 0x0A]) else { return nil }
      rows.append(row)
      row = []
      index += 2
    }
    return row.isEmpty ? rows : nil
  }

  private static func quotation(_ bytes: [UInt8], _ start: Int, _ cell: inout [UInt8]) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
          return index + 1
        }
        index += 1
      }
      cell.append(bytes[index])
      index += 1
    }
    return nil
  }
}
