import GRDB

/// Which rules matched a statement, as a version stores it: a number for each id, ascending, each as
/// the difference to the one before.
///
/// The number of an id is that of its first row in `rule`, which stays: a row of `rule` is for one
/// place and one text of a rule, and no row is ever taken away.
final class FiredRules {
  private let database: Database
  private var numbers: [String: Int] = [:]
  private var ids: [Int: String] = [:]

  init(_ database: Database) { self.database = database }

  /// What is stored of rules.
  ///
  /// - Parameter ids: of rules that have a row.
  func bytes(of ids: [String]) throws -> [UInt8] {
    var writer = CompactWriter()
    var last = 0
    for number in try ids.compactMap(number).sorted() {
      writer.write(number - last)
      last = number
    }
    return writer.bytes
  }

  /// The ids of the rules that were stored, ascending.
  func ids(from bytes: [UInt8]) throws -> [String] {
    try FiredRules.numbers(from: bytes).map(id).sorted()
  }

  /// The numbers that were stored, ascending.
  static func numbers(from bytes: [UInt8]) throws(CompactError) -> [Int] {
    var reader = CompactReader(bytes)
    var numbers: [Int] = []
    var last = 0
    while !reader.isAtEnd {
      last &+= try reader.number()
      numbers.append(last)
    }
    return numbers
  }

  /// The number of an id; nil where the archive has no such rule.
  func number(of id: String) throws -> Int? {
    if let known = numbers[id] { return known }
    let number = try Int.fetchOne(
      database, sql: "SELECT min(rule) FROM rule WHERE id = ?", arguments: [id])
    if let number { numbers[id] = number }
    return number
  }

  private func id(of number: Int) throws -> String {
    if let known = ids[number] { return known }
    let id = try String.fetchOne(
      database, sql: "SELECT id FROM rule WHERE rule = ?", arguments: [number])
    guard let id else { throw CompactError() }
    ids[number] = id
    return id
  }
}
