import DemarcheModel
import DemarcheReports
import Foundation

/// Measures what it costs to write documents as HTML: `swift run -c release ReportBenchmarks`.
///
/// Each annotation is a row of a table with five cells and a piece of evidence, as reports have
/// them; the page carries the document as JSON too. Numbers of annotations may be given as
/// arguments.
@main struct ReportBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    print("| annotations | page, MB | page, ms | table alone, ms | µs an annotation |")
    print("| --- | --- | --- | --- | --- |")
    for count in arguments.isEmpty ? [1000, 10_000, 100_000] : arguments {
      let whole = document(count)
      var table = whole
      table.evidence = []
      let runs = count > 50_000 ? 5 : 21
      let (size, page) = try measure(whole, runs)
      let (_, rows) = try measure(table, runs)
      let figures = [Double(size) / 1e6, page * 1e3, rows * 1e3, page * 1e6 / Double(count)]
      let cells = figures.map { String(format: "%.2f", $0) }
      print("| \(count) | \(cells.joined(separator: " | ")) |")
    }
  }

  /// The bytes of the page, and the processor time of one thread, the median of `runs`.
  private static func measure(_ document: Document, _ runs: Int) throws -> (Int, Double) {
    let format = HTMLFormat(styleHash: { _ in "" })
    var size = 0
    var times: [Double] = []
    for _ in 0..<runs {
      let start = threadSeconds
      size = try format.bytes(of: document).count
      times.append(threadSeconds - start)
    }
    return (size, times.sorted()[runs / 2])
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func document(_ count: Int) -> Document {
    let titles = ["Holder", "Verb", "Strength", "Target", "Day"]
    let table = Table(
      caption: "All positions", columns: titles.map { Table.Column(title: $0) },
      rows: (0..<count).map { row($0) })
    return Document(
      title: "Positions", nodes: [.table(table)],
      evidence: (0..<count).map { evidence($0, of: count) })
  }

  private static func row(_ index: Int) -> [Table.Cell] {
    let day = CalendarDate(dayNumber: 19_000 + index % 900)
    let date = DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day)
    return [
      .init([.actor(ActorReference(name: "European Union"))]), .init([.text("welcomes")]),
      .init([.text("+2")]),
      .init(
        [.quotation("the amended electoral code & more", language: "en")],
        evidence: [EvidenceNumber(index + 1)]),
      .init([.date(date)]),
    ]
  }

  private static func evidence(_ index: Int, of count: Int) -> EvidenceDetail {
    let sentence =
      "The Union welcomes the amended electoral code, but deeply regrets that independent "
      + "observers weren’t admitted & heard."
    let key = "statements/examplia-\(index * 20 / count).txt"
    return EvidenceDetail(
      statementKey: key, statementHeadline: "Examplia: Statement on the electoral code",
      url: "https://example.org/press?id=7&lang=en", origin: key,
      sha256: String(repeating: "0a", count: 32), issuedOn: CalendarDate(dayNumber: 19_000),
      language: "en", sentence: TextRange(100, 100 + sentence.utf8.count), sentenceText: sentence,
      range: TextRange(100, 145), text: "The Union welcomes the amended electoral code",
      trigger: TextRange(110, 118), triggerText: "welcomes", type: "stance", status: "asserted",
      certainty: "explicit",
      provenance: "demarche/eu-statements/stance.eu@0.1.0:rules/stances.lua:12",
      summary: "holder: European Union; polarity: 1; strength: 2")
  }
}
