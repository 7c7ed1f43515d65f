import DemarcheModel
import DemarcheText

/// Parses patterns.
///
/// The grammar is the table of signs in the manual; an item is followed by its repeat without a
/// space. Nesting is limited to 32.
package struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private var places: [Place] = []
  // The brackets around the place at hand.
  private var open: [(sign: Unicode.Scalar, index: Int)] = []

  /// An item, and where in the text it stands.
  struct Place {
    var item: PatternItem
    /// From 0, in Unicode scalars.
    var offset: Int
    var length: Int
  }

  /// The greatest number of repeats that `+` and `*` stand for.
  static let repeatLimit = 32
  private static let depthLimit = 32
  /// The greatest number of steps that a pattern may take when its repeats are written out.
  static let stepLimit = 4096

  /// The item that `text` stands for.
  package static func parse(_ text: String) throws(PatternError) -> PatternItem {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    return try parser.whole()
  }

  /// The items of `text`, those inside others behind them; none where it is no pattern.
  static func places(_ text: String) -> [Place] {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    return (try? parser.whole()) == nil ? [] : parser.places
  }

  private mutating func whole() throws(PatternError) -> PatternItem {
    let items = try sequence(until: [])
    guard !items.isEmpty else {
      throw PatternError("rule/empty-pattern", "a pattern needs at least one item", at: 0)
    }
    let item = items.count == 1 ? items[0] : PatternItem.sequence(items)
    // Its description may have brackets that the text does without: "!a?" is "[!a]".
    guard item.depth <= PatternParser.depthLimit else { throw tooDeep(at: 0) }
    guard item.stepCount <= PatternParser.stepLimit else {
      throw PatternError(
        "rule/too-large", "the pattern takes more than \(PatternParser.stepLimit) steps", at: 0,
        length: scalars.count, help: "repeats inside repeats multiply; use smaller ones")
    }
    return item
  }

  private func tooDeep(at offset: Int) -> PatternError {
    PatternError(
      "rule/too-deep", "brackets nest more than \(PatternParser.depthLimit) deep", at: offset)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skipSpace() {
    while let scalar = current, Scalars.isSpace(scalar.value) { index += 1 }
  }

  private mutating func sequence(
    until closers: [Unicode.Scalar]
  ) throws(PatternError) -> [PatternItem] {
    var items: [PatternItem] = []
    while true {
      skipSpace()
      guard let scalar = current, !closers.contains(scalar) else { return items }
      if scalar == "|" || scalar == ")" || scalar == "]" || scalar == "}" || scalar == ">" {
        throw unexpected(scalar)
      }
      items.append(try repeated())
    }
  }

  // A sign that ends or parts something else than what is open.
  private func unexpected(_ scalar: Unicode.Scalar) -> PatternError {
    if scalar == ")" || scalar == "]", let (sign, start) = open.last {
      return PatternError(
        "rule/unclosed", "'\(sign)' is not closed before '\(scalar)'", at: start,
        help: "write \"\(sign)\" for the sign itself")
    }
    return PatternError(
      "rule/unexpected-sign", "unexpected '\(scalar)'", at: index,
      help: scalar != "|"
        ? "write \"\(scalar)\" for the sign itself"
        : open.last?.0 == "["
          ? "put alternatives that may be missing in both: [( a | b )]"
          : "put alternatives in brackets: ( a | b )")
  }

  // An item and the repeat behind it.
  private mutating func repeated() throws(PatternError) -> PatternItem {
    let item = try self.item()
    guard let scalar = current else { return item }
    switch scalar {
    case "+":
      index += 1
      return .repeated(item, min: 1, max: PatternParser.repeatLimit)
    case "*":
      index += 1
      return .repeated(item, min: 0, max: PatternParser.repeatLimit)
    case "?":
      index += 1
      return .repeated(item, min: 0, max: 1)
    case "{":
      guard let (min, max) = try bounds() else { return item }
      return .repeated(item, min: min, max: max)
    default:
      if Scalars.isSpace(scalar.value) || "|)]".unicodeScalars.contains(scalar) { return item }
      throw PatternError(
        "rule/missing-space", "expected a space between items, got '\(scalar)'", at: index,
        help: "separate items by spaces")
    }
  }

  // {m,n} or {m}; nil for a token class that follows without a space.
  private mutating func bounds() throws(PatternError) -> (Int, Int)? {
    let start = index
    guard let close = scalars[index...].firstIndex(of: "}") else {
      throw PatternError("rule/unclosed", "'{' is not closed", at: index)
    }
    let body = String(String.UnicodeScalarView(scalars[(index + 1)..<close]))
    let parts = body.split(separator: ",", omittingEmptySubsequences: false)
    guard let min = Int(parts[0]), let max = Int(parts[parts.count - 1]), parts.count <= 2 else {
      throw PatternError(
        "rule/bad-repeat", "expected {m} or {m,n}, got '{\(body)}'", at: start,
        length: close - start + 1)
    }
    guard min >= 0, max >= min, max >= 1, max <= PatternParser.repeatLimit else {
      throw PatternError(
        "rule/bad-repeat",
        "expected 0 <= m <= n <= \(PatternParser.repeatLimit) in a repeat, got '{\(body)}'",
        at: start, length: close - start + 1)
    }
    index = close + 1
    return (min, max)
  }

  private mutating func item() throws(PatternError) -> PatternItem {
    let number = places.count
    places.append(Place(item: .start, offset: index, length: 0))
    let item = try plainItem()
    places[number].item = item
    places[number].length = index - places[number].offset
    return item
  }

  private mutating func plainItem() throws(PatternError) -> PatternItem {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.depthLimit else { throw tooDeep(at: index) }
    guard let scalar = current else {
      throw PatternError("rule/missing-item", "expected an item at the end", at: index)
    }
    switch scalar {
    case "^":
      index += 1
      return .start
    case "$":
      index += 1
      return .end
    case "(": return try choice()
    case "[": return try optional()
    case "<": return try span()
    case "{": return try tokenClass()
    case "~": return try verb()
    case "\"": return try exact()
    case "!":
      index += 1
      return .not(try item())
    case "@": return try trigger()
    case ".":
      if let gap = try gap() { return gap }
      if let error = strayDot { throw error }
    case "+", "*", "?":
      throw strayRepeat(scalar)
    default: break
    }
    return try wordOrCapture()
  }

  // What regular expressions write: "(?:a|b)", ".*".
  private func strayRepeat(_ scalar: Unicode.Scalar) -> PatternError {
    PatternError(
      "rule/unexpected-sign", "'\(scalar)' has no item before it", at: index,
      help: scalar == "?" && open.last?.index == index - 1
        ? "brackets alone choose: ( a | b )" : "a repeat stands behind its item, as in {lower}*")
  }

  private var strayDot: PatternError? {
    guard index + 1 < scalars.count, "*+".unicodeScalars.contains(scalars[index + 1]) else {
      return nil
    }
    return PatternError(
      "rule/unexpected-sign", "'.\(scalars[index + 1])' is no gap", at: index, length: 2,
      help: "write '...' for a gap of up to 8 tokens, '..20' for up to 20")
  }

  // A bare "@" stands for the rung of a ladder: an empty sequence.
  private mutating func trigger() throws(PatternError) -> PatternItem {
    index += 1
    guard let next = current, !Scalars.isSpace(next.value), next != ")", next != "]" else {
      return .trigger(.sequence([]))
    }
    return .trigger(try repeated())
  }

  private mutating func choice() throws(PatternError) -> PatternItem {
    let start = index
    index += 1
    open.append(("(", start))
    defer { open.removeLast() }
    var alternatives: [PatternItem] = []
    while true {
      let items = try sequence(until: ["|", ")"])
      guard !items.isEmpty else {
        throw PatternError("rule/empty-alternative", "an alternative is empty", at: index)
      }
      alternatives.append(items.count == 1 ? items[0] : .sequence(items))
      guard let scalar = current else {
        throw PatternError("rule/unclosed", "'(' is not closed", at: start)
      }
      index += 1
      if scalar == ")" { break }
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func optional() throws(PatternError) -> PatternItem {
    let start = index
    index += 1
    open.append(("[", start))
    defer { open.removeLast() }
    let items = try sequence(until: ["]"])
    guard current == "]" else {
      throw PatternError("rule/unclosed", "'[' is not closed", at: start)
    }
    guard !items.isEmpty else {
      throw PatternError("rule/empty-alternative", "'[ ]' is empty", at: start, length: 2)
    }
    index += 1
    return .repeated(items.count == 1 ? items[0] : .sequence(items), min: 0, max: 1)
  }

  private mutating func span() throws(PatternError) -> PatternItem {
    let start = index
    guard let close = scalars[index...].firstIndex(of: ">"),
      !scalars[(index + 1)..<close].contains("<")
    else { throw PatternError("rule/unclosed", "'<' is not closed", at: start) }
    let body = String(String.UnicodeScalarView(scalars[(index + 1)..<close]))
    let parts = body.split(separator: " ").map(String.init)
    index = close + 1
    guard let type = parts.first else {
      throw PatternError("rule/unknown-type", "'< >' names no type", at: start, length: 2)
    }
    if let chunk = PatternItem.Chunk(rawValue: type) {
      guard parts.count == 1 else {
        throw PatternError(
          "rule/bad-filter", "'<\(type)>' takes no filter", at: start, length: close - start + 1)
      }
      return .chunk(chunk)
    }
    var filters: [PatternItem.Filter] = []
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw PatternError(
          "rule/bad-filter", "expected field=value, got '\(part)'", at: start,
          length: close - start + 1)
      }
      filters.append(PatternItem.Filter(field: sides[0], value: sides[1]))
    }
    return .span(type, filters)
  }

  private mutating func tokenClass() throws(PatternError) -> PatternItem {
    let start = index
    guard let close = scalars[index...].firstIndex(of: "}") else {
      throw PatternError("rule/unclosed", "'{' is not closed", at: start)
    }
    let name = String(String.UnicodeScalarView(scalars[(index + 1)..<close]))
    guard let kind = PatternItem.TokenClass(rawValue: name) else {
      let names = PatternItem.TokenClass.allCases.map(\.rawValue)
      throw PatternError(
        "rule/unknown-class", "there is no token class '\(name)'", at: start,
        length: close - start + 1, help: PatternParser.suggestion(name, names))
    }
    index = close + 1
    return .tokenClass(kind)
  }

  static func suggestion(_ name: String, _ names: [String]) -> String {
    if let near = NearestName.find(name, in: names) { return "did you mean '\(near)'?" }
    return "known are " + names.map { "'\($0)'" }.joined(separator: ", ")
  }

  private mutating func verb() throws(PatternError) -> PatternItem {
    let start = index
    index += 1
    let lemma = word(stoppingAt: "+")
    guard !lemma.isEmpty else {
      throw PatternError("rule/missing-verb", "'~' needs a verb behind it", at: start)
    }
    guard current == "+" else { return .verb(lemma.lowercased(), restriction: nil) }
    let mark = index
    index += 1
    let suffix = word(stoppingAt: "+")
    switch suffix {
    case "ing": return .verb(lemma.lowercased(), restriction: .ing)
    case "ed": return .verb(lemma.lowercased(), restriction: .participle)
    default:
      throw PatternError(
        "rule/bad-verb-form", "expected '+ing' or '+ed' behind a verb, got '+\(suffix)'", at: mark,
        length: suffix.unicodeScalars.count + 1)
    }
  }

  private mutating func exact() throws(PatternError) -> PatternItem {
    let start = index
    index += 1
    guard let close = scalars[index...].firstIndex(of: "\"") else {
      throw PatternError("rule/unclosed", "'\"' is not closed", at: start)
    }
    let text = String(String.UnicodeScalarView(scalars[index..<close]))
    guard !text.allSatisfy(\.isWhitespace) else {
      throw PatternError("rule/empty-literal", "a literal is empty", at: start, length: 2)
    }
    index = close + 1
    return .exact(text)
  }

  // "..." or "..4"; nil for a single full stop, which is a literal.
  private mutating func gap() throws(PatternError) -> PatternItem? {
    guard index + 1 < scalars.count, scalars[index + 1] == "." else { return nil }
    let start = index
    index += 2
    if current == "." {
      index += 1
      return .gap(8)
    }
    let digits = word(stoppingAt: "+")
    guard let limit = Int(digits), (1...64).contains(limit) else {
      throw PatternError(
        "rule/bad-gap", "expected '...' or '..n' with n from 1 to 64, got '..\(digits)'",
        at: start, length: index - start)
    }
    return .gap(limit)
  }

  private mutating func wordOrCapture() throws(PatternError) -> PatternItem {
    let start = index
    let text = word(stoppingAt: ":")
    guard current == ":" else {
      if text.isEmpty {
        throw PatternError("rule/unexpected-sign", "unexpected '\(scalars[index])'", at: index)
      }
      return .word(text)
    }
    let isName = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
    }
    guard isName, let first = text.unicodeScalars.first, ("a"..."z").contains(first) else {
      throw PatternError(
        "rule/bad-capture-name",
        "expected a capture name of lower-case letters, digits and '_', got '\(text)'",
        at: start, length: max(1, index - start),
        help: "write \":\" in quotation marks for the sign itself")
    }
    index += 1
    guard let next = current, !Scalars.isSpace(next.value) else {
      throw PatternError(
        "rule/missing-item", "capture '\(text)' has no item behind it", at: start,
        length: index - start)
    }
    // A capture takes the whole item it precedes, repeats included.
    return .capture(text, try repeated())
  }

  // Characters up to a sign; full stops and slashes are part of words.
  private mutating func word(stoppingAt extra: Unicode.Scalar) -> String {
    let start = index
    while let scalar = current, !Scalars.isSpace(scalar.value),
      !"()[]{}<>|~\"@!+*?^$".unicodeScalars.contains(scalar), scalar != extra
    {
      index += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }
}
