import DemarcheModel
import DemarcheText
import Foundation
import Testing

/// The published test sets of Duckling, dateparser and libphonenumber, where this machine has them.
@Suite struct DateValidationTests {
  static let isHere = ValueProbe.validation != nil
  static let note: Comment = "skipped: no folder shared/validation; set DEMARCHE_SHARED"

  // MARK: Duckling

  // Out of scope: holidays, hours and smaller, years before the first, forms that Duckling itself
  // calls latent, bare numbers, readings ahead.
  static func isInScope(_ row: [String: Any], _ expected: [String: Any]) -> Bool {
    let text = (row["input"] as? String ?? "").lowercased()
    let kind = expected["kind"] as? String ?? ""
    let grain = expected["grain"] as? String ?? ""
    guard !kind.contains("Holiday"), !["Hour", "Minute", "Second"].contains(grain),
      row["section"] as? String != "latentCorpus"
    else { return false }
    return !["christmas", "easter", "ides", "b.c.", " time"].contains { text.contains($0) }
      && !isBareNumber(text) && !isReadAhead(row, text, expected)
  }

  // No word but a preposition or an article, and no year: "2/15", "on the 15th".
  static func isBareNumber(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.map(String.init)
    let numbers = text.split { !$0.isNumber }
    let plain = ["on", "the", "at", "th", "st", "nd", "rd", "first"]
    return words.allSatisfy(plain.contains) && !numbers.contains { $0.count == 4 }
  }

  // Neither a year nor a word that places it, and the day expected is ahead ("monday", "march 3"):
  // Duckling takes the next. "Upcoming two weeks", to it the second week ahead, is one of these.
  static func isReadAhead(_ row: [String: Any], _ text: String, _ expected: [String: Any]) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains("upcoming") { return true }
    let placing: Set = [
      "last", "past", "previous", "ago", "back", "next", "coming", "following", "hence", "now",
      "in", "current", "today", "tomorrow", "yesterday", "eom", "bom", "eoy", "boy", "rest",
    ]
    let hasYear = words.contains { Int($0).map { $0 > 31 } == true }
    // "First Tuesday in October", "last Friday of October": the month has no year.
    let isOfMonth =
      words.contains("of") || words.contains("in") || words.count < 3 ? hasMonth(words) : false
    let isPlaced =
      hasYear
      || (!words.filter(placing.contains).isEmpty && !(isOfMonth && words.last != "year"))
    let isUnit = words.suffix(1).contains { ["week", "month", "year"].contains($0) }
    let from = String((expected["from"] as? String ?? "").prefix(10))
    return !isPlaced && !isUnit && from > String((row["ref"] as? String ?? "").prefix(10))
  }

  static func hasMonth(_ words: [String]) -> Bool {
    let months = ["january", "march", "april", "may", "august", "october", "december"]
    return words.last.map { months.contains($0) } == true
  }

  // Words that give so many weeks, months or years away only approximate, so the day expected is
  // to lie in the unit found; seasons are astronomical there and whole months here, so that more
  // than half of one is to lie in the other.
  static func isHit(_ value: DateValue?, _ expected: (first: String, last: String?)) -> Bool {
    guard let value, let first = CalendarDate(iso: expected.first),
      let found = DayInterval(value.firstDay, value.lastDay)
    else { return false }
    let last = expected.last.flatMap { CalendarDate(iso: $0) } ?? found.last
    if value.isApproximate, value.symbolic.hasPrefix("REF"), !value.symbolic.contains("P0") {
      return found.first <= first && last <= found.last
    }
    if value.precision == .season {
      let shared = min(last, found.last).dayNumber - max(first, found.first).dayNumber + 1
      return 2 * shared > last.dayNumber - first.dayNumber
    }
    return found.first == first && found.last == last
  }

  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDuckling() throws {
    var score = Score("duckling")
    for row in try ValueProbe.rows("time_duckling/en_half.jsonl") {
      guard let text = row["input"] as? String, let expected = row["expected"] as? [String: Any],
        Self.isInScope(row, expected), let days = Self.days(expected)
      else { continue }
      let reference = CalendarDate(iso: (row["ref"] as? String ?? "").prefix(10))
      let value = DateParser.parse(text, reference: reference)
      score.count(Self.isHit(value, days), "\(text) -> \(value?.text ?? "nil")")
    }
    score.print()
    #expect(score.hits >= 106)
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
    var score = Score("dateparser, relative")
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
      score.count(isHit == true, "\(text) -> \(value?.text ?? "nil")")
    }
    score.print()
    #expect(score.hits >= 63)
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

  // Out of scope: times of the day, and numbers that no word or year makes a date.
  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDateparserAbsolute() throws {
    var score = Score("dateparser, absolute")
    for row in try ValueProbe.rows("time_dateparser/absolute.jsonl") {
      guard let text = row["input"] as? String, !Self.hasTime(text), !Self.isBareNumber(text),
        let expected = (row["expected"] as? String)?.prefix(10)
      else { continue }
      let found = Self.days(text, CalendarDate(iso: "2012-11-13"))
      let whole = DateParser.parse(text, reference: CalendarDate(iso: "2012-11-13"))
      let isHit = found.contains(String(expected)) || whole?.text == String(expected)
      score.count(isHit, "\(text) -> \(found), not \(expected)")
    }
    score.print()
    #expect(score.hits >= 7)
  }

  static func hasTime(_ text: String) -> Bool {
    text.lowercased().contains(/\d[:h]\d\d|\d\.\d\d [ap]\.?m|\d ?[ap]\.?m\b|noon|midnight/)
      || text.contains(/\d{2} \d{1,2}\.\d{2}$/)
  }

  // Out of scope: minutes, "till date", and a day of this year that is ahead.
  @Test(.enabled(if: isHere, note)) func reachesItsScoreOnDateparserSearch() throws {
    var score = Score("dateparser, search")
    for row in try ValueProbe.rows("time_dateparser/search.jsonl") {
      guard let text = row["input"] as? String, let expected = row["expected"] as? [[String]],
        text != "in a minute", !text.contains("till date"), !text.hasPrefix("July 13th.")
      else { continue }
      let days = expected.compactMap { $0.last.map { String($0.prefix(10)) } }
      let reference = (row["ref"] as? String).flatMap { CalendarDate(iso: $0.prefix(10)) }
      let found = Self.dates(text).compactMap {
        $0.resolved(against: reference).text.split(separator: "/").first.map(String.init)
      }
      let isHit = found == days || Self.days(text, reference) == days
      score.count(isHit, "\(text) -> \(found), not \(days)")
    }
    score.print()
    #expect(score.hits >= 9)
  }

  // The ends of all dates in a text.
  static func days(_ text: String, _ reference: CalendarDate?) -> [String] {
    dates(text).flatMap {
      $0.resolved(against: reference).text.split(separator: "/").map(String.init)
    }
  }

  static func dates(_ text: String) -> [SymbolicDate] {
    let block = Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)
    let analysis = TextAnalysis(text: text, blocks: [block], vocabulary: Vocabulary())
    return ValueScanner.values(in: analysis).compactMap { match in
      guard case .date(let date) = match.value else { return nil }
      return date
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
