/// Where the keys and strings of a table constructor stand in a Lua file.
///
/// Lua keeps no places; the words of the file do. What code puts together has none.
struct LuaOutline {
  /// One entry of the table.
  struct Entry {
    /// `key` of `key = value` and `["key"] = value`; nil for an item without one.
    var key: String?
    /// The first byte of the key, or of the value.
    var start: Int
    /// The strings in the value, in order, but for those in tables inside it.
    var texts: [LuaText] = []
    /// The tables in the value, in order.
    var tables: [LuaOutline] = []

    /// The strings in it, those of tables inside too.
    var allTexts: [LuaText] {
      texts + tables.flatMap { $0.entries.flatMap(\.allTexts) }
    }
  }

  var entries: [Entry] = []

  /// The entry of a key, or nil.
  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The items without a key, in order.
  var items: [Entry] { entries.filter { $0.key == nil } }
}

/// The declarations of a Lua file, as its words tell.
struct LuaOutlineReader {
  /// `kind "name" { … }`.
  struct Declaration {
    var kind: String
    var name: LuaText
    var outline: LuaOutline?
  }

  private let words: [LuaWord]
  private var index = 0
  /// Tables inside tables are looked into so deep.
  private static let depthLimit = 16

  private init(_ words: [LuaWord]) { self.words = words }

  /// All declarations of `kinds` that name themselves with a string.
  static func declarations(_ bytes: [UInt8], kinds: [String]) -> [Declaration] {
    var reader = LuaOutlineReader(LuaWordReader.words(bytes))
    var found: [Declaration] = []
    while reader.index < reader.words.count {
      guard case .name(let kind) = reader.words[reader.index].kind, kinds.contains(kind) else {
        reader.index += 1
        continue
      }
      reader.index += 1
      guard let name = reader.name() else { continue }
      found.append(Declaration(kind: kind, name: name, outline: reader.table()))
    }
    return found
  }

  private func word(_ offset: Int = 0) -> LuaWord? {
    index + offset < words.count ? words[index + offset] : nil
  }

  // `"name"` or `("name")`.
  private mutating func name() -> LuaText? {
    let isInBrackets = word()?.isSign("(") ?? false
    guard case .string(let text)? = word(isInBrackets ? 1 : 0)?.kind else { return nil }
    index += isInBrackets ? 3 : 1
    return text
  }

  // `{ … }` or `({ … })`.
  private mutating func table() -> LuaOutline? {
    if word()?.isSign("(") ?? false { index += 1 }
    guard word()?.isSign("{") ?? false else { return nil }
    return constructor(depth: 0)
  }

  private mutating func constructor(depth: Int) -> LuaOutline {
    index += 1
    var outline = LuaOutline()
    while let word = word(), !word.isSign("}") {
      if word.isSign(",") || word.isSign(";") {
        index += 1
        continue
      }
      let before = index
      outline.entries.append(entry(depth: depth))
      // A stray sign must not hold the reader up.
      if index == before { index += 1 }
    }
    index += 1
    return outline
  }

  private mutating func entry(depth: Int) -> LuaOutline.Entry {
    var entry = LuaOutline.Entry(key: nil, start: word()?.start ?? 0)
    if case .name(let key)? = word()?.kind, word(1)?.isSign("=") ?? false,
      !(word(2)?.isSign("=") ?? false)
    {
      entry.key = key
      index += 2
    } else if word()?.isSign("[") ?? false, case .string(let key)? = word(1)?.kind,
      word(2)?.isSign("]") ?? false, word(3)?.isSign("=") ?? false
    {
      entry.key = key.value
      entry.start = key.start
      index += 4
    }
    value(&entry, depth: depth)
    return entry
  }

  // Up to the comma that ends it, functions and brackets left whole.
  private mutating func value(_ entry: inout LuaOutline.Entry, depth: Int) {
    var open = 0
    while let word = word() {
      switch word.kind {
      case .string(let text): entry.texts.append(text)
      case .name("function"), .name("do"), .name("if"), .name("repeat"): open += 1
      case .name("end"), .name("until"): open -= 1
      case .sign where word.isSign("("): open += 1
      case .sign where word.isSign(")"):
        if open <= 0 { return }
        open -= 1
      case .sign where word.isSign("{"):
        if open > 0 || depth >= LuaOutlineReader.depthLimit {
          skipTable()
        } else {
          entry.tables.append(constructor(depth: depth + 1))
        }
        continue
      case .sign where word.isSign("}"): if open <= 0 { return }
      case .sign where word.isSign(",") || word.isSign(";"): if open <= 0 { return }
      default: break
      }
      index += 1
    }
  }

  private mutating func skipTable() {
    var open = 0
    while let word = word() {
      index += 1
      if word.isSign("{") { open += 1 }
      if word.isSign("}") { open -= 1 }
      if open == 0 { return }
    }
  }
}
