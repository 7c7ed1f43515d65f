import DemarcheModel

/// A calendar file: an event of whole days for each entry of timelines and calendars that has
/// days.
///
/// An event keeps its identifier from run to run, as statement, passage and rule decide it; so a
/// calendar that takes the file again changes its events instead of doubling them.
///
/// - Source: RFC 5545; RFC 7986 for `NAME`.
package struct ICSFormat: ReportFormat {
  /// `ics`.
  package let name = "ics"
  /// `ics`.
  package let fileExtension = "ics"
  private let sha256: @Sendable ([UInt8]) -> String

  /// The format.
  ///
  /// - Parameter sha256: gives the SHA-256 of bytes in hexadecimal digits.
  package init(sha256: @escaping @Sendable ([UInt8]) -> String) {
    self.sha256 = sha256
  }

  /// Writes the events.
  ///
  /// - Throws: `nothingToWrite` where no entry has days.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    // A report may show what is due in a timeline too.
    var seen: Set<Timeline.Entry> = []
    let entries = document.nodes.flatMap { node -> [Timeline.Entry] in
      switch node {
      case .timeline(let timeline), .calendar(let timeline): timeline.entries
      default: []
      }
    }.filter { $0.date.firstDay != nil && $0.date.lastDay != nil && seen.insert($0).inserted }
    guard !entries.isEmpty else {
      throw .nothingToWrite(
        format: name, needs: "a calendar or timeline with an entry whose days are known")
    }
    var lines = ICSLines(output)
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Demarche//Demarche//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("NAME", text: document.title)
    lines.add("X-WR-CALNAME", text: document.title)
    var names = StableNames(sha256: sha256)
    for entry in entries { write(entry, of: document, &names, to: &lines) }
    lines.add("END", "VCALENDAR")
    output = lines.output
  }

  private func write(
    _ entry: Timeline.Entry, of document: Document, _ names: inout StableNames,
    to lines: inout ICSLines
  ) {
    guard let first = entry.date.firstDay, let last = entry.date.lastDay else { return }
    let detail = entry.evidence.first.flatMap { document[$0] }
    let summary = entry.content.words
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", names.uuid(detail?.nameParts ?? [summary]))
    lines.add("DTSTAMP", (detail?.issuedOn?.compact ?? "19700101") + "T000000Z")
    lines.add("DTSTART;VALUE=DATE", first.compact)
    // The last day of the calendar has no day behind it; an event without an end has one day.
    let end = last.adding(days: 1)
    if end > first, end > last { lines.add("DTEND;VALUE=DATE", end.compact) }
    lines.add("SUMMARY", text: summary)
    lines.add("DESCRIPTION", text: ICSFormat.description(of: entry.date, detail))
    if let detail, let target = detail.url.flatMap({ LinkTarget($0) }), target.isPage {
      lines.add("URL", target.url)
    }
    if let detail { lines.add("CATEGORIES", text: detail.type.readable) }
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  private static func description(of date: DateValue, _ detail: EvidenceDetail?) -> String {
    var lines: [String] = []
    if let detail {
      let day = detail.issuedOn.map { ", " + $0.iso } ?? ""
      lines.append("“\([Inline.text(detail.sentenceText)].words)”")
      lines.append("— \(detail.statementHeadline)\(day)")
      if let url = detail.url { lines.append(url) }
    }
    let about = date.isApproximate ? ", approximate" : ""
    lines.append("Date: \(date.readable) (precision: \(date.precision.rawValue)\(about))")
    return lines.joined(separator: "\n")
  }
}

extension CalendarDate {
  /// `YYYYMMDD`.
  fileprivate var compact: String { iso.filter { $0 != "-" } }
}
