import DemarcheModel
import DemarcheText
import Foundation
import Testing

/// The published test sets of Duckling, dateparser and libphonenumber, where this machine has them.
@Suite struct DateValidationTests {
  static let isHere = ValueProbe.validation != nil
  static let note: Comment = "skipped: no folder shared/validation; set DEMARCHE_SHARED"

  // MARK: Duckling

  // Out of scope: holidays, hours and smaller, forms that Duckling itself calls latent.
  static func isInScope(_ row: [String: Any], _ expected: [String: Any]) -> Bool {
    let text = (row["input"] as? String ?? "").lowercased()
    let kind = expected["kind"] as? String ?? ""
    let grain = expected["grain"] as? String ?? ""
    guard !kind.contains("Holiday"), !["Hour", "Minute", "Second"].contains(grain),
      row["section"] as? String != "latentCorpus"
    else { return false }
    return !["christmas", "easter", "b.c.", " time"].contains { text.contains($0) }
  }

  // Duckling reads weekdays and months ahead: so does this, for comparison.
  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDuckling() throws {
    var hits = 0
    var misses: [String] = []
    for row in try ValueProbe.rows("time_duckling/en_half.jsonl") {
      guard let text = row["input"] as? String, let expected = row["expected"] as? [String: Any],
        Self.isInScope(row, expected), let days = Self.days(expected)
      else { continue }
      let reference = CalendarDate(iso: (row["ref"] as? String ?? "").prefix(10))
      let value = DateParser.parse(text, reference: reference, direction: .future)
      let isHit =
        value?.firstDay?.iso == days.first
        && (days.last == nil || value?.lastDay?.iso == days.last)
      if isHit { hits += 1 } else { misses.append("\(text) -> \(value?.text ?? "nil")") }
    }
    print("duckling: \(hits) of \(hits + misses.count) in scope; missed:")
    print(misses.map { "  " + $0 }.joined(separator: "\n"))
    #expect(hits >= 92)
  }

  // The first and last day that a row expects; no last one for open intervals.
  static func days(_ expected: [String: Any]) -> (first: String, last: String?)? {
    guard let from = expected["from"] as? String, let first = CalendarDate(iso: from.prefix(10))
    else { return nil }
    if (expected["kind"] as? String ?? "").contains("Open") { return (first.iso, nil) }
    if let to = expected["to_exclusive"] as? String, let end = CalendarDate(iso: to.prefix(10)) {
      return (first.iso, end.adding(days: -1).iso)
    }
    let grain = (expected["grain"] as? String ?? "").lowercased()
    let precision = DateValue.Precision(rawValue: grain) ?? .day
    return (first.iso, DayInterval(of: precision, holding: first).last.iso)
  }

  @Test(.enabled(if: isHere, note)) func findsNoDateInTheNegatives() throws {
    for row in try ValueProbe.rows("time_duckling/en_negative.jsonl") {
      let text = row["input"] as? String ?? ""
      #expect(ValueProbe.values(text, [.date]).isEmpty)
      #expect(DateParser.parse(text, reference: nil) == nil, "\(text)")
    }
    for row in try ValueProbe.rows("time_duckling/en_half.jsonl")
    where row["section"] as? String == "latentCorpus" {
      #expect(ValueProbe.values(row["input"] as? String ?? "", [.date]).isEmpty)
    }
  }

  // MARK: dateparser

  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDateparserRelative() throws {
    var hits = 0
    var misses: [String] = []
    for row in try ValueProbe.rows("time_dateparser/relative.jsonl") {
      guard let text = row["input"] as? String, let expected = row["expected"] as? [String: Any],
        Self.isRelativeInScope(text, expected),
        let day = CalendarDate(iso: (expected["value"] as? String ?? "").prefix(10))
      else { continue }
      let reference = CalendarDate(iso: (row["ref"] as? String ?? "").prefix(10))
      let value = DateParser.parse(text, reference: reference)
      let isHit = DayInterval(value?.firstDay, value?.lastDay).map {
        $0.first <= day && day <= $0.last
          && (expected["period"] as? String != "day" || $0.isSingleDay)
      }
      if isHit == true { hits += 1 } else { misses.append("\(text) -> \(value?.text ?? "nil")") }
    }
    print("dateparser, relative: \(hits) of \(hits + misses.count) in scope; missed:")
    print(misses.map { "  " + $0 }.joined(separator: "\n"))
    #expect(hits >= 57)
  }

  // Out of scope: hours and smaller, "now", and durations that no word places ("2 weeks").
  static func isRelativeInScope(_ text: String, _ expected: [String: Any]) -> Bool {
    let offsets = [expected["ago"], expected["in_future"]].compactMap { $0 as? [String: Double] }
    let isSmall = offsets.contains { offset in
      ["hours", "minutes", "seconds"].contains { offset[$0] != nil }
    }
    let placing = [
      "ago", "later", "from now", "before", "after", "in", "last", "next", "yesterday", "today",
      "tomorrow",
    ]
    let words = text.split { !$0.isLetter }.map(String.init)
    return !isSmall && !text.contains(".")
      && placing.contains { text.contains($0) && ($0.contains(" ") || words.contains($0)) }
  }

  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDateparserAbsolute() throws {
    var hits = 0
    var misses: [String] = []
    for row in try ValueProbe.rows("time_dateparser/absolute.jsonl") {
      guard let text = row["input"] as? String, text.lowercased() != "10:04am",
        let expected = (row["expected"] as? String)?.prefix(10)
      else { continue }
      let found = Self.days(text, CalendarDate(iso: "2012-11-13"))
      let whole = DateParser.parse(text, reference: CalendarDate(iso: "2012-11-13"))
      if found.contains(String(expected)) || whole?.text == String(expected) {
        hits += 1
      } else {
        misses.append("\(text) -> \(found), not \(expected)")
      }
    }
    print("dateparser, absolute: \(hits) of \(hits + misses.count) in scope; missed:")
    print(misses.map { "  " + $0 }.joined(separator: "\n"))
    #expect(hits >= 33)
  }

  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDateparserSearch() throws {
    var hits = 0
    var misses: [String] = []
    for row in try ValueProbe.rows("time_dateparser/search.jsonl") {
      guard let text = row["input"] as? String, let expected = row["expected"] as? [[String]],
        text != "in a minute", !text.contains("till date")
      else { continue }
      let days = expected.compactMap { $0.last.map { String($0.prefix(10)) } }
      let reference = (row["ref"] as? String).flatMap { CalendarDate(iso: $0.prefix(10)) }
      let found = Self.days(text, reference)
      if found == days { hits += 1 } else { misses.append("\(text) -> \(found), not \(days)") }
    }
    print("dateparser, search: \(hits) of \(hits + misses.count) in scope; missed:")
    print(misses.map { "  " + $0 }.joined(separator: "\n"))
    #expect(hits >= 6)
  }

  // The ends of all dates in a text.
  static func days(_ text: String, _ reference: CalendarDate?) -> [String] {
    let block = Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)
    let analysis = TextAnalysis(text: text, blocks: [block], vocabulary: Vocabulary())
    return ValueScanner.values(in: analysis).flatMap { match -> [String] in
      guard case .date(let date) = match.value else { return [] }
      return date.resolved(against: reference).text.split(separator: "/").map(String.init)
    }
  }

  // MARK: libphonenumber

  @Test(.enabled(if: isHere, note)) func findsThePhonesWithAPrefix() throws {
    for row in try ValueProbe.rows("phones/matcher.jsonl") {
      let text = row["input"] as? String ?? ""
      let isPhone = row["expected"] as? Bool == true
      let found = ValueProbe.values(text, [.phone])
      if isPhone && text.contains("+") { #expect(found.count == 1, "\(text)") }
      if !isPhone { #expect(found.isEmpty, "\(text)") }
    }
  }
}
