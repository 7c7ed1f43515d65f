import DemarcheRules

/// Finds where in a Lua file declarations, their keys and their strings stand; a class because all
/// declarations of a file share what was read of it.
final class SourceLocator {
  private let file: PackSource.File
  private let lineStarts: [Int]
  private let declarations: [LuaOutlineReader.Declaration]
  private var numbers: [String: [Int]] = [:]
  private var taken: Set<Int> = []

  init(file: PackSource.File, kinds: [String]) {
    self.file = file
    lineStarts = [0] + file.bytes.indices.filter { file.bytes[$0] == 0x0A }.map { $0 + 1 }
    declarations = LuaOutlineReader.declarations(file.bytes, kinds: kinds)
    for (number, declaration) in declarations.enumerated() {
      numbers[declaration.kind + " " + declaration.name.value, default: []].append(number)
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
    let own = numbers[kind + " " + name] ?? []
    let open = own.filter { !taken.contains($0) }
    guard let number = open.first(where: { nameLine($0) >= line }) ?? own.last else { return nil }
    taken.insert(number)
    let declaration = declarations[number]
    return (place(of: declaration.name), declaration.outline)
  }

  private func nameLine(_ number: Int) -> Int { place(of: declarations[number].name).line }

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
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count
    return RuleLocation(
      file: file.path, line: low + 1, column: column + 1, length: max(1, length))
  }
}
