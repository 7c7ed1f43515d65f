package import DemarcheModel

extension Inline {
  /// The words alone, without any markup; citations are `[1, 2]`.
  package var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .emphasis(let text), .term(let text): text
    case .link(let text, let url): LinkTarget(url) == nil ? "\(text) (\(url))" : text
    case .cite(let numbers): numbers.isEmpty ? "" : "[\(numbers.joined)]"
    case .date(let date): date.readable
    case .actor(let actor): actor.readable
    case .quotation(let text, _): "“\(text)”"
    }
  }
}

extension [EvidenceNumber] {
  /// The numbers with commas between.
  var joined: String { map { String($0.value) }.joined(separator: ", ") }
}

extension ActorReference {
  /// The name, or the id where there is no name.
  package var readable: String { name.isEmpty ? id ?? "" : name }
}

extension DateValue {
  /// The date as the report prints it: as exact as the words were, ISO 8601, `c.` where the text
  /// only approximates.
  package var readable: String {
    (isApproximate ? "c. " : "") + (machineReadable ?? text)
  }

  /// `2022-01-05`, `2022-01` or `2022` where the days meant are just that; else nil.
  var machineReadable: String? {
    guard let firstDay, let lastDay else { return nil }
    if firstDay == lastDay { return firstDay.iso }
    guard firstDay.year == lastDay.year, firstDay.day == 1 else { return nil }
    if firstDay.month == 1, lastDay.month == 12, lastDay.day == 31 {
      return String(firstDay.iso.prefix(4))
    }
    let length = CalendarDate.dayCount(year: lastDay.year, month: lastDay.month)
    guard firstDay.month == lastDay.month, lastDay.day == length else { return nil }
    return String(firstDay.iso.prefix(7))
  }
}
