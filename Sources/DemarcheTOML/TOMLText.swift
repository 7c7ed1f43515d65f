import TOMLKit

/// Reads TOML; the only user of TOMLKit.
package enum TOMLText {
  /// The table that a text is.
  ///
  /// Each full stop may open a table inside the one before, and tables thousands deep are too deep
  /// for the stack of whoever walks through them: a line with more than 1,000 is refused.
  ///
  /// - Parameter dotLimit: how many full stops all of it may have.
  package static func parse(
    _ text: String, dotLimit: Int = .max
  ) throws(TOMLFault) -> [String: TOMLNode] {
    guard !text.utf8.contains(0) else {
      throw TOMLFault("text should have no byte 0x00, but has")
    }
    guard text.utf8.count(where: { $0 == 0x2E }) <= dotLimit else {
      throw TOMLFault("it has more than \(dotLimit) full stops")
    }
    if let line = deepLine(of: text) {
      throw TOMLFault("a line has more than 1000 full stops", line: line, column: 1)
    }
    do {
      return entries(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let position = error.source.begin
      throw TOMLFault(
        error.description.prefix(1).lowercased() + error.description.dropFirst(),
        line: position.line, column: position.column)
    } catch {
      throw TOMLFault("cannot be parsed")
    }
  }

  private static func deepLine(of text: String) -> Int? {
    var (line, dots) = (1, 0)
    for byte in text.utf8 {
      if byte == 0x0A { (line, dots) = (line + 1, 0) }
      if byte == 0x2E { dots += 1 }
      if dots > 1000 { return line }
    }
    return nil
  }

  private static func entries(_ table: TOMLTable) -> [String: TOMLNode] {
    var entries: [String: TOMLNode] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = node(value) }
    }
    return entries
  }

  private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
    switch value.type {
    case .string: .text(value.string ?? "")
    case .int: .integer(value.int ?? 0)
    case .double: .number(value.double ?? 0)
    case .bool: .boolean(value.bool ?? false)
    case .array: .list(value.array.map { $0.map { node($0) } } ?? [])
    case .table: .table(value.table.map(entries) ?? [:])
    case .date: .moment(value.date.map(day) ?? "")
    case .dateTime: .moment(value.dateTime.map { day($0.date) } ?? "")
    case .time: .moment("")
    }
  }

  private static func day(_ date: TOMLDate) -> String {
    [(date.year, 4), (date.month, 2), (date.day, 2)].map { number, width in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }.joined(separator: "-")
  }
}
