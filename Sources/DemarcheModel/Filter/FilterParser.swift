/// Reads filters.
///
///     filter = and { "or" and }
///     and    = not { [ "and" ] not }
///     not    = ( "not" | "-" ) not | "(" filter ")" | test
///     test   = TYPE | WORD | "WORDS" | NAME ":" value { "," value }
///     value  = WORD | "WORDS" | "*" | ( "<" | "<=" | ">" | ">=" ) LIMIT | [ LIMIT ] ".." [ LIMIT ]
package struct FilterParser {
  private static let depthLimit = 32
  private static let testLimit = 256

  private var reader: FilterReader
  private let types: [AnnotationType]
  private var token = FilterReader.Token.end
  private var depth = 0
  private var testCount = 0

  /// The filter that a text says.
  ///
  /// - Parameters:
  ///   - types: those whose names and fields may stand in it.
  ///   - notation: whether comparisons as in the conditions of rules are read too.
  /// - Throws: `FilterError` with `filter/syntax`, `filter/unknown-field`, `filter/invalid-value` or
  ///   `filter/too-large`, the place underlined.
  package static func parse(
    _ text: String, types: [AnnotationType] = AnnotationType.core,
    notation: FilterNotation = .colons
  ) throws(FilterError) -> Filter {
    var parser = FilterParser(FilterReader(text, notation), types)
    guard text.utf8.count <= FilterReader.byteLimit else {
      throw parser.reader.fault(
        "filter/too-large",
        "filter should have at most \(FilterReader.byteLimit) bytes, but has \(text.utf8.count)",
        help: nil, at: 0..<1)
    }
    try parser.advance()
    if parser.token == .end { return .all }
    let filter = try parser.either()
    guard parser.token == .end else {
      throw parser.reader.fault(
        "filter/syntax", "there should be '(' before this ')', but there is none",
        help: "remove it, or put the name of a field and ':' before words in brackets")
    }
    return filter
  }

  private init(_ reader: FilterReader, _ types: [AnnotationType]) {
    self.reader = reader
    self.types = types
  }

  private mutating func advance() throws(FilterError) { token = try reader.next() }

  private mutating func either() throws(FilterError) -> Filter {
    var parts = [try all()]
    while token == .or {
      try advance()
      parts.append(try all())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func all() throws(FilterError) -> Filter {
    var parts = [try negation()]
    while token != .end, token != .close, token != .or {
      if token == .and { try advance() }
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(FilterError) -> Filter {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FilterParser.depthLimit else {
      throw reader.fault(
        "filter/too-large",
        "filter should have at most \(FilterParser.depthLimit) brackets and 'not' in one another, "
          + "but has more", help: nil)
    }
    switch token {
    case .minus, .not:
      try advance()
      return .not(try negation())
    case .open:
      let place = reader.range
      try advance()
      let inner = try either()
      guard token == .close else {
        throw reader.fault(
          "filter/syntax", "this '(' should be closed, but is not", help: "add ')'", at: place)
      }
      try advance()
      return inner
    default: return try test()
    }
  }

  private mutating func test() throws(FilterError) -> Filter {
    testCount += 1
    try checkCount(testCount)
    let read = token
    switch read {
    case .name(let name): return try test(name)
    case .comparison(let name, let sign): return try comparison(name, sign)
    case .word(let word):
      try refuseSign(in: word)
      let filter = try bare(word)
      try advance()
      return filter
    case .quoted(let text, let isPrefix):
      let filter = Filter.test(
        FilterTest(field: .anywhere, match: .words(try words(text, isPrefix: isPrefix))))
      try advance()
      return filter
    case .and, .or:
      throw reader.fault(
        "filter/syntax", "there should be a test before this, but there is none",
        help: "words that are looked for stand in quotation marks: \"and\"")
    case .close:
      throw reader.fault(
        "filter/syntax", "there should be a test before this ')', but there is none", help: nil)
    default:
      throw reader.fault(
        "filter/syntax", "there should be a test here, but the filter ends",
        help: "such as 'type:stance', 'holder:EU' or \"rule of law\"")
    }
  }

  private func checkCount(_ count: Int) throws(FilterError) {
    guard count > FilterParser.testLimit else { return }
    throw reader.fault(
      "filter/too-large",
      "filter should have at most \(FilterParser.testLimit) tests, but has more", help: nil)
  }

  // A type's name, else a word of the text.
  private func bare(_ word: String) throws(FilterError) -> Filter {
    if types.contains(where: { $0.name == word }) {
      return .test(FilterTest(field: .type, match: .word(word)))
    }
    return .test(FilterTest(field: .anywhere, match: .words(try starred(word))))
  }

  // "polarity<0": the name of a field, and a sign where a colon belongs.
  private func refuseSign(in word: String) throws(FilterError) {
    guard let sign = word.firstIndex(where: { "<>=".contains($0) }), sign != word.startIndex
    else { return }
    let name = String(word[..<sign]).lowercased()
    guard field(name) != nil else { return }
    let value = word[sign...].first == "=" ? word[sign...].dropFirst() : word[sign...]
    throw reader.fault(
      "filter/syntax", "there should be ':' behind '\(name)', but there is '\(word[sign])'",
      help: "write '\(name):\(value)'")
  }

  // MARK: tests with a name

  private mutating func test(_ written: String) throws(FilterError) -> Filter {
    let place = reader.range
    guard let field = field(written.lowercased()) else { throw unknown(written, place) }
    let values = FilterValues(field: field, types: types)
    var parts: [Filter] = []
    while let token = try reader.value(isFirst: parts.isEmpty) {
      try checkCount(testCount + parts.count)
      parts.append(.test(FilterTest(field: field, match: try values.match(token, in: reader))))
    }
    testCount += parts.count - 1
    try advance()
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  // "zone = 'boilerplate'", "polarity < 0", "kind in ('a', 'b')".
  private mutating func comparison(
    _ written: String, _ sign: String
  ) throws(FilterError) -> Filter {
    let place = reader.range
    guard let field = comparedField(written.lowercased()) else { throw unknown(written, place) }
    let values = FilterValues(field: field, types: types)
    func test(_ token: FilterReader.Token) throws(FilterError) -> Filter {
      .test(FilterTest(field: field, match: try values.match(token, in: reader)))
    }
    var parts: [Filter] = []
    if sign == "in" {
      _ = reader.accepts("(")
      repeat { parts.append(try test(try reader.comparedValue())) } while reader.accepts(",")
      guard reader.accepts(")") else {
        throw reader.fault("filter/syntax", "the values behind 'in' should end with ')'", help: nil)
      }
    } else {
      var token = try reader.comparedValue()
      if sign.contains(where: { "<>".contains($0) }) {
        try refuseOrder(field, written, sign, place)
        switch token {
        case .word(let text), .quoted(let text, _): token = .word(sign + text)
        default: break
        }
      }
      parts.append(try test(token))
    }
    testCount += parts.count - 1
    try checkCount(testCount)
    try advance()
    let filter = parts.count == 1 ? parts[0] : .or(parts)
    return sign == "!=" ? .not(filter) : filter
  }

  // Words have no order; what is asked for would be looked for as words.
  private func refuseOrder(
    _ field: FilterField, _ name: String, _ sign: String, _ place: Range<Int>
  ) throws(FilterError) {
    switch field.values(types) {
    case .days, .numbers: return
    default:
      throw reader.fault(
        "filter/invalid-value",
        "'\(name)' should be a number or a day to stand before '\(sign)', but is neither",
        help: "compare it with '=' or '!='", at: place)
    }
  }

  // An actor is known by its id and its name in any case: "holder.id = 'EU'".
  private func comparedField(_ name: String) -> FilterField? {
    if let field = field(name) { return field }
    let parts = name.split(separator: ".")
    return parts.count == 2 && ["id", "name"].contains(parts[1]) ? field(String(parts[0])) : nil
  }

  private func field(_ name: String) -> FilterField? { FilterField.named(name, types: types) }

  private func unknown(_ name: String, _ place: Range<Int>) -> FilterError {
    let own = types.flatMap { $0.fields.map(\.name) }
    let near = NearestName.find(name.lowercased(), in: FilterField.names.map(\.name) + own)
    let place = place.lowerBound..<max(place.lowerBound + 1, place.upperBound - 1)
    return reader.fault(
      "filter/unknown-field", "there is no field '\(name)'",
      help: near.map { "did you mean '\($0):'?" }
        ?? "words with a colon stand in quotation marks; 'demarche query --fields' lists the fields",
      at: place)
  }

  private func words(_ text: String, isPrefix: Bool) throws(FilterError) -> SearchWords {
    try FilterValues.words(text, isPrefix: isPrefix, in: reader)
  }

  private func starred(_ word: String) throws(FilterError) -> SearchWords {
    let isPrefix = word.hasSuffix("*")
    return try words(isPrefix ? String(word.dropLast()) : word, isPrefix: isPrefix)
  }
}
