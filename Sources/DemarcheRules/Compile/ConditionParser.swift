/// Parses conditions.
///
/// Nesting of brackets and "not" is limited to 32.
///
///     condition := or;  or := and { "or" and };  and := not { "and" not }
///     not := "not" not | "(" condition ")" | operand comparison operand | operand "in" "(" … ")"
struct ConditionParser {
  private enum Sign: Hashable {
    case name(String)
    case text(String)
    case number(Double)
    case mark(String)
  }
  private var signs: [(sign: Sign, offset: Int, length: Int)] = []
  private var index = 0
  private var depth = 0
  private static let depthLimit = 32
  private let length: Int

  static func parse(_ text: String) throws(PatternError) -> Condition {
    var parser = try ConditionParser(text)
    let condition = try parser.or()
    guard parser.index == parser.signs.count else { throw parser.error("'and', 'or' or the end") }
    return condition
  }

  /// Where a name stands first in `text`, in scalars from 0; nil where it does not.
  static func place(of name: String, in text: String) -> Int? {
    guard let parser = try? ConditionParser(text) else { return nil }
    return parser.signs.first { sign in
      guard case .name(let found) = sign.sign else { return false }
      return found == name || found.hasPrefix(name + ".")
    }?.offset
  }

  // Longer than 40 lines: one branch for each kind of sign.
  private init(_ text: String) throws(PatternError) {
    let scalars = Array(text.unicodeScalars)
    length = scalars.count
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let start = position
      if scalar == " " || scalar == "\t" || scalar == "\n" {
        position += 1
        continue
      } else if scalar == "'" {
        guard let close = scalars[(position + 1)...].firstIndex(of: "'") else {
          throw PatternError("rule/unclosed", "\"'\" is not closed", at: position)
        }
        signs.append(
          (.text(ConditionParser.string(scalars[(position + 1)..<close])), start, close + 1 - start)
        )
        position = close + 1
      } else if ("0"..."9").contains(scalar) || scalar == "-" {
        position += 1
        while position < scalars.count,
          ("0"..."9").contains(scalars[position]) || scalars[position] == "."
        { position += 1 }
        let digits = ConditionParser.string(scalars[start..<position])
        guard let number = Double(digits) else {
          throw PatternError(
            "rule/bad-number", "'\(digits)' is no number", at: start,
            length: position - start)
        }
        signs.append((.number(number), start, position - start))
      } else if scalar == "_" || scalar.properties.isAlphabetic {
        while position < scalars.count,
          scalars[position] == "_" || scalars[position] == "."
            || scalars[position].properties.isAlphabetic || ("0"..."9").contains(scalars[position])
        { position += 1 }
        signs.append(
          (.name(ConditionParser.string(scalars[start..<position])), start, position - start))
      } else {
        let two = ConditionParser.string(scalars[start..<min(start + 2, scalars.count)])
        if let help = ConditionParser.remedies[two] ?? ConditionParser.remedies[String(scalar)] {
          throw PatternError(
            "rule/bad-condition", "unexpected '\(scalar)'", at: start, help: help)
        }
        let mark = ["!=", "<=", ">="].contains(two) ? two : String(scalar)
        guard ["=", "!=", "<", "<=", ">", ">=", "(", ")", ","].contains(mark) else {
          throw PatternError("rule/bad-condition", "unexpected '\(scalar)'", at: start)
        }
        position += mark.unicodeScalars.count
        signs.append((.mark(mark), start, position - start))
      }
    }
  }

  // What people write who know other languages.
  private static let remedies = [
    "==": "write '='", "~=": "write '!='", "<>": "write '!='", "&": "write 'and'",
    "|": "write 'or'", "\"": "write text in single quotes",
  ]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func error(_ expected: String) -> PatternError {
    let place = index < signs.count ? (signs[index].offset, signs[index].length) : (length, 1)
    return PatternError(
      "rule/bad-condition", "expected \(expected) in the condition", at: place.0,
      length: place.1)
  }

  private mutating func accept(_ sign: Sign) -> Bool {
    guard index < signs.count, signs[index].sign == sign else { return false }
    index += 1
    return true
  }

  private mutating func or() throws(PatternError) -> Condition {
    var parts = [try and()]
    while accept(.name("or")) { parts.append(try and()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func and() throws(PatternError) -> Condition {
    var parts = [try negation()]
    while accept(.name("and")) { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(PatternError) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ConditionParser.depthLimit else {
      throw PatternError(
        "rule/too-deep", "brackets and 'not' nest more than \(ConditionParser.depthLimit) deep",
        at: index < signs.count ? signs[index].offset : length)
    }
    if accept(.name("not")) { return .not(try negation()) }
    if accept(.mark("(")) {
      let inner = try or()
      guard accept(.mark(")")) else { throw error("')'") }
      return inner
    }
    let left = try operand()
    if accept(.name("in")) {
      guard accept(.mark("(")) else { throw error("'(' behind 'in'") }
      var values = [try operand()]
      while accept(.mark(",")) { values.append(try operand()) }
      guard accept(.mark(")")) else { throw error("')'") }
      return .isIn(left, values)
    }
    guard index < signs.count, case .mark(let mark) = signs[index].sign,
      let comparison = Condition.Comparison(rawValue: mark)
    else { throw error("one of = != < <= > >= in") }
    index += 1
    return .compare(left, comparison, try operand())
  }

  private mutating func operand() throws(PatternError) -> Condition.Operand {
    guard index < signs.count else { throw error("a name, number or 'text'") }
    switch signs[index].sign {
    case .text(let text):
      index += 1
      return .text(text)
    case .number(let number):
      index += 1
      return .number(number)
    case .name(let name):
      index += 1
      if name == "gap" { return try gap() }
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      return .name(parts[0], attribute: parts.count > 1 ? parts[1] : nil)
    case .mark: throw error("a name, number or 'text'")
    }
  }

  private mutating func gap() throws(PatternError) -> Condition.Operand {
    guard accept(.mark("(")), let first = capture(), accept(.mark(",")), let second = capture(),
      accept(.mark(")"))
    else { throw error("gap(capture, capture)") }
    return .gap(first, second)
  }

  // A name without an attribute.
  private mutating func capture() -> String? {
    guard index < signs.count, case .name(let name) = signs[index].sign, !name.contains(".") else {
      return nil
    }
    index += 1
    return name
  }
}
