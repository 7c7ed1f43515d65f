/// Cuts the part of a line behind its sign into words, numbers and fields.
struct CaseWords {
  /// A piece of a line.
  enum Token: Hashable {
    /// A word of its own: a name, or where a remark begins.
    case bare(String)
    /// In quotation marks.
    case quoted(String)
    /// `#2`.
    case number(Int)
    /// `name=value`; where the value stands.
    case field(String, String, Range<Int>)
    /// A quotation without an end.
    case open
  }

  private let scalars: [Unicode.Scalar]
  private(set) var index: Int
  /// Where the token read last stands, in scalars from 0.
  private(set) var spot = 0..<0
  /// Whether two blanks or more, or nothing, stood before it: a remark may begin there.
  private(set) var isApart = false

  init(_ line: String, from index: Int) {
    scalars = Array(line.unicodeScalars)
    self.index = index
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    let before = index
    while index < scalars.count, CaseWords.isBlank(scalars[index]) { index += 1 }
    isApart = index - before >= 2 || scalars[before..<index].contains("\t")
    guard index < scalars.count else { return nil }
    let start = index
    defer { spot = start..<index }
    if scalars[index] == "\"" { return quotation().map { .quoted($0) } ?? .open }
    while index < scalars.count, !CaseWords.isBlank(scalars[index]) {
      if scalars[index] == "=", index > start, CaseWords.isName(scalars[start..<index]) {
        let name = CaseWords.text(scalars[start..<index])
        index += 1
        return field(name)
      }
      index += 1
    }
    let word = CaseWords.text(scalars[start..<index])
    if word.hasPrefix("#"), let number = Int(word.dropFirst()), number > 0 {
      return .number(number)
    }
    return .bare(word)
  }

  /// What stands behind the token read last.
  var rest: String { CaseWords.text(scalars[index...]) }

  private mutating func field(_ name: String) -> Token {
    let start = index
    if index < scalars.count, scalars[index] == "\"" {
      guard let value = quotation() else { return .open }
      return .field(name, value, start..<index)
    }
    while index < scalars.count, !CaseWords.isBlank(scalars[index]) { index += 1 }
    return .field(name, CaseWords.text(scalars[start..<index]), start..<index)
  }

  // From its mark on; `\"` and `\\` stand for what follows.
  private mutating func quotation() -> String? {
    index += 1
    var inner = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" { return String(inner) }
      if scalar == "\\", index < scalars.count, "\"\\".unicodeScalars.contains(scalars[index]) {
        inner.append(scalars[index])
        index += 1
      } else {
        inner.append(scalar)
      }
    }
    return nil
  }

  /// A value as a line of a case has it: in quotation marks where it needs them.
  static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.unicodeScalars.allSatisfy { !isBlank($0) && $0 != "\"" && $0 != "\\" && $0 != "\n" }
    return isPlain ? value : quotation(of: value)
  }

  /// Words in quotation marks, line breaks as blanks.
  static func quotation(of words: String) -> String {
    let line = words.split { $0.isNewline }.joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || "_.-".unicodeScalars.contains($0)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
