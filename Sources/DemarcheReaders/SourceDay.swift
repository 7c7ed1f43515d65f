import DemarcheModel

/// Reads the days that pages and feeds name: as written, in the zone they are written in.
enum SourceDay {
  /// The day of an instant in the form of ISO 8601 and RFC 3339 or of RFC 822, with or without a
  /// time; nil for anything else.
  static func day(_ text: String) -> CalendarDate? {
    let text = text.inOneLine
    return iso(text) ?? mail(text)
  }

  // "2023-03-20", "20230320", "2023-03-20T10:00:00+01:00", "2023-03-20 10:00".
  private static func iso(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    if digits == 8 {
      let written =
        text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-"
        + text.dropFirst(6).prefix(2)
      return isTime(bytes.dropFirst(8)) ? CalendarDate(iso: written) : nil
    }
    return digits == 4 && isTime(bytes.dropFirst(10)) ? CalendarDate(iso: text.prefix(10)) : nil
  }

  private static func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    return "Tt ".utf8.contains(first)
      && (rest.count == 1 || rest.dropFirst().contains { (0x30...0x39).contains($0) })
  }

  // "Mon, 20 Mar 2023 10:00:00 +0100", also without the day of the week or the time.
  private static func mail(_ text: String) -> CalendarDate? {
    var parts = text.split { $0 == " " || $0 == "," || $0 == "-" }[...]
    if let first = parts.first, first.first?.isLetter == true { parts = parts.dropFirst() }
    guard parts.count >= 3, let day = Int(parts[parts.startIndex]),
      let month = month(parts[parts.startIndex + 1]), let year = year(parts[parts.startIndex + 2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }

  // RFC 2822, section 4.3: two digits up to 49 are of this century.
  private static func year(_ word: Substring) -> Int? {
    guard let year = Int(word), year >= 0 else { return nil }
    switch word.utf8.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 4: return year
    default: return nil
    }
  }
}
