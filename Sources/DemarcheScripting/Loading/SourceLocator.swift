import DemarcheRules

/// Finds where in a Lua file declarations, their keys and their strings stand; a class because all
/// declarations of a file share what was read of it.
final class SourceLocator {
  private let file: PackSource.File
  private let lineStarts: [Int]
  private let declarations: [LuaOutlineReader.Declaration]
  private var numbers: [String: [Int]] = [:]
  /// The lines of the declarations' names.
  private var lines: [Int] = []
  private var nextOfName: [String: Int] = [:]
  /// Columns are not counted behind so many bytes: a file may be one line.
  private static let columnLimit = 10_000

  init(file: PackSource.File, kinds: [String]) {
    self.file = file
    lineStarts = [0] + file.bytes.indices.filter { file.bytes[$0] == 0x0A }.map { $0 + 1 }
    declarations = LuaOutlineReader.declarations(file.bytes, kinds: kinds)
    for (number, declaration) in declarations.enumerated() {
      numbers[declaration.kind + " " + declaration.name.value, default: []].append(number)
      lines.append(place(of: declaration.name).line)
    }
  }

  /// The place of a declaration's name and what its table looks like; nil where code gave the name.
  ///
  /// Of several with one name those come in the order of the file, as Lua runs it.
  ///
  /// - Parameter line: on which Lua saw it.
  func declaration(
    _ kind: String, _ name: String, line: Int
  ) -> (place: RuleLocation, outline: LuaOutline?)? {
    let key = kind + " " + name
    guard let own = numbers[key], let last = own.last else { return nil }
    var next = nextOfName[key, default: 0]
    while next < own.count, lines[own[next]] < line { next += 1 }
    if next < own.count { nextOfName[key] = next + 1 }
    let declaration = declarations[next < own.count ? own[next] : last]
    return (place(of: declaration.name), declaration.outline)
  }

  /// The place of a string's content.
  func place(of text: LuaText) -> RuleLocation {
    place(text.start, length: text.value.unicodeScalars.count + text.widened.count)
  }

  /// The place of a byte.
  func place(_ offset: Int, length: Int) -> RuleLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = file.bytes[lineStarts[low]..<max(lineStarts[low], offset)]
    guard before.count <= SourceLocator.columnLimit else {
      return RuleLocation(file: file.path, line: low + 1)
    }
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count
    return RuleLocation(
      file: file.path, line: low + 1, column: column + 1, length: max(1, length))
  }
}
