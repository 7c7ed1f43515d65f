/// Reads the values behind the name of a field.
struct FilterValues {
  private let field: FilterField
  private let kind: FilterField.Values
  private let types: [AnnotationType]

  init(field: FilterField, types: [AnnotationType]) {
    self.field = field
    self.types = types
    kind = field.values(types)
  }

  /// What a value asks for.
  func match(
    _ token: FilterReader.Token, in reader: FilterReader
  ) throws(FilterError) -> FilterMatch {
    switch token {
    case .quoted(let text, let isPrefix):
      if case .words = kind { return .words(try words(text, isPrefix, reader)) }
      if case .actor = kind { return .words(try words(text, isPrefix, reader)) }
      return try match(text, in: reader)
    case .word(let text):
      guard !text.isEmpty else {
        throw reader.fault(
          "filter/syntax", "a value should stand right behind '\(field.name):', but there is none",
          help: "no space between them; words of several parts stand in quotation marks")
      }
      if text == "*" { return .present }
      if text.hasSuffix("*"), [.words, .actor].contains(kind) {
        return .words(try words(String(text.dropLast()), true, reader))
      }
      return try match(text, in: reader)
    default: return .present
    }
  }

  static func words(
    _ text: String, isPrefix: Bool, in reader: FilterReader
  ) throws(FilterError) -> SearchWords {
    guard let words = SearchWords(text, isPrefix: isPrefix) else {
      throw reader.fault(
        "filter/invalid-value", "there should be a word to look for, but '\(text)' has none",
        help: "signs are not searched")
    }
    return words
  }

  private func words(
    _ text: String, _ isPrefix: Bool, _ reader: FilterReader
  ) throws(FilterError) -> SearchWords {
    try FilterValues.words(text, isPrefix: isPrefix, in: reader)
  }

  private func match(_ text: String, in reader: FilterReader) throws(FilterError) -> FilterMatch {
    switch kind {
    case .words, .actor: return .words(try words(text, false, reader))
    case .glob: return .glob(FilterGlob(pattern: text, fitsLastParts: field == .rule))
    case .part: return .glob(FilterGlob(pattern: "*" + text + "*", fitsLastParts: false))
    case .country:
      let code = text.uppercased()
      guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        throw wrong("a code of two letters such as KZ", text, reader)
      }
      return .word(code)
    case .language: return .word(text.lowercased())
    case .flag:
      guard let flag = ["true": true, "yes": true, "false": false, "no": false][text.lowercased()]
      else { throw wrong("'true' or 'false'", text, reader) }
      return .flag(flag)
    case .choice(let words): return .word(try choice(text, words, reader))
    case .type: return .word(try choice(text, types.map(\.name), reader))
    case .days: return .days(try days(text, reader))
    case .numbers: return .number(try numbers(text, reader))
    }
  }

  private func choice(
    _ text: String, _ words: [String], _ reader: FilterReader
  ) throws(FilterError) -> String {
    if let word = words.first(where: { $0 == text.lowercased() }) { return word }
    let near = NearestName.find(text.lowercased(), in: words)
    throw reader.fault(
      "filter/invalid-value",
      "'\(field.name)' should be one of \(words.map { "'\($0)'" }.joined(separator: ", ")), but is "
        + "'\(text)'", help: near.map { "did you mean '\($0)'?" })
  }

  private func wrong(
    _ expected: String, _ text: String, _ reader: FilterReader
  ) -> FilterError {
    reader.fault(
      "filter/invalid-value", "'\(field.name)' should be \(expected), but is '\(text)'", help: nil)
  }

  // MARK: ranges

  private enum Limits {
    case one(String)
    case between(String?, String?)
    case less(String, isIncluded: Bool)
    case more(String, isIncluded: Bool)
  }

  private static func limits(_ text: String) -> Limits {
    if let dots = text.firstRange(of: "..") {
      let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
      return .between(low.isEmpty ? nil : String(low), high.isEmpty ? nil : String(high))
    }
    if text.hasPrefix("<=") { return .less(String(text.dropFirst(2)), isIncluded: true) }
    if text.hasPrefix(">=") { return .more(String(text.dropFirst(2)), isIncluded: true) }
    if text.hasPrefix("<") { return .less(String(text.dropFirst()), isIncluded: false) }
    if text.hasPrefix(">") { return .more(String(text.dropFirst()), isIncluded: false) }
    return .one(text)
  }

  // A range whose ends are the wrong way round.
  private func turned(_ low: String?, _ high: String?, _ reader: FilterReader) -> FilterError {
    let (low, high) = (low ?? "", high ?? "")
    return reader.fault(
      "filter/invalid-value",
      "'\(field.name)' should be a range from its lower end to its upper, but is '\(low)..\(high)'",
      help: "write '\(field.name):\(high)..\(low)'")
  }

  private func days(_ text: String, _ reader: FilterReader) throws(FilterError) -> FilterDays {
    func read(_ part: String) throws(FilterError) -> FilterDays {
      if let days = FilterDays(part) { return days }
      throw wrong(
        "a day, month or year such as 2023-06-20, 2023-06 or 2023, a range such as "
          + "2023-01..2023-06, or one end of it such as '>=2023-01'", text, reader)
    }
    switch FilterValues.limits(text) {
    case .one(let part): return try read(part)
    case .between(nil, nil): return try read("")
    case .between(let low, let high):
      let first = try low.map { part throws(FilterError) in try read(part) }?.first
      let last = try high.map { part throws(FilterError) in try read(part) }?.last
      if let first, let last, last < first { throw turned(low, high, reader) }
      return FilterDays(first: first, last: last)
    case .less(let part, let isIncluded):
      let days = try read(part)
      return FilterDays(
        first: nil, last: isIncluded ? days.last : days.first?.adding(days: -1))
    case .more(let part, let isIncluded):
      let days = try read(part)
      return FilterDays(
        first: isIncluded ? days.first : days.last?.adding(days: 1), last: nil)
    }
  }

  private func numbers(
    _ text: String, _ reader: FilterReader
  ) throws(FilterError) -> FilterNumbers {
    func read(_ part: String, _ isIncluded: Bool = true) throws(FilterError)
      -> FilterNumbers.Bound
    {
      let words = ["positive": 1.0, "neutral": 0, "negative": -1]
      let named = field == .field("polarity") ? words[part.lowercased()] : nil
      if let value = named ?? Double(part), value.isFinite {
        return FilterNumbers.Bound(value: value, isIncluded: isIncluded)
      }
      let example = field == .field("polarity") ? " ('positive', 'neutral', 'negative')" : ""
      throw wrong(
        "a number such as 2\(example), a range such as 2..4, or one end of it such as '>=2'", text,
        reader)
    }
    switch FilterValues.limits(text) {
    case .one(let part):
      let bound = try read(part)
      return FilterNumbers(lower: bound, upper: bound)
    case .between(nil, nil):
      _ = try read("")
      return FilterNumbers(lower: nil, upper: nil)
    case .between(let low, let high):
      let lower = try low.map { part throws(FilterError) in try read(part) }
      let upper = try high.map { part throws(FilterError) in try read(part) }
      if let lower, let upper, upper.value < lower.value { throw turned(low, high, reader) }
      return FilterNumbers(lower: lower, upper: upper)
    case .less(let part, let isIncluded):
      return FilterNumbers(lower: nil, upper: try read(part, isIncluded))
    case .more(let part, let isIncluded):
      return FilterNumbers(lower: try read(part, isIncluded), upper: nil)
    }
  }
}
