import DemarcheModel
import DemarcheReports
import Foundation
import Testing

/// Matrices, charts, timelines, calendars and differences as HTML.
@Suite struct HTMLFigureTests {
  private static let one = EvidenceNumber(1)
  private static let two = EvidenceNumber(2)
  private static let three = EvidenceNumber(3)

  private func html(_ nodes: [Node]) throws -> String {
    let document = try PageDocuments.document(nodes)
    return String(
      decoding: try HTMLFormat(styleHash: SHA256.base64).bytes(of: document), as: UTF8.self)
  }

  /// The page without its style sheet and data.
  private func tags(_ nodes: [Node]) throws -> [HTMLReader.Tag] {
    HTMLReader(try html(nodes)).tags.filter { !$0.isEnd && $0.name != "script" }
  }

  private func matrix() -> Node {
    .matrix(PageDocuments.matrix(Self.one, Self.two, Self.three))
  }

  @Test func saysTheLevelOfACellByNumberWordAndHatch() throws {
    let text = try html([matrix()])
    #expect(
      text.contains(
        "<td class=\"level v2\"><b dir=\"auto\">+2</b> <span class=\"word\" dir=\"auto\">welcomes"
          + "</span><sup class=\"cite\"><a href=\"#e1\" aria-label=\"Evidence 1\">1</a></sup>"))
    for look in ["v0", "v1", "v2", "v3", "w1", "w2", "w3"] {
      #expect(text.contains(".\(look){background-image:"))
    }
  }

  @Test func saysThatAnEmptyCellIsEmpty() throws {
    let text = try html([matrix()])
    #expect(
      text.contains(
        "<td class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">nothing "
          + "found</span></td>"))
  }

  @Test func foldsTheLinksOfACellWithManyPassages() throws {
    let text = try html([matrix()])
    #expect(text.contains("<details><summary>9 passages</summary><sup class=\"cite\">"))
  }

  @Test(arguments: PageDocuments.hardCharts())
  func drawsWhateverTheFiguresAre(_ chart: Chart) throws {
    let text = try html([.chart(chart)])
    let page = HTMLReader(text)
    #expect(page.isBalanced)
    #expect(page.tags.contains { $0.name == "table" })
    #expect(!page.tags.compactMap { $0["d"] }.joined().contains("n"))
    for tag in page.tags where ["rect", "text"].contains(tag.name) {
      for name in ["x", "y", "width", "height"] {
        guard let value = tag[name] else { continue }
        let isInside = Double(value).map { $0 >= -1 && $0 <= 4000 } ?? false
        #expect(isInside, "\(tag.name) \(name) \(value)")
      }
    }
  }

  @Test func breaksALineWhereAValueIsMissing() throws {
    let chart = Chart(
      kind: .line, title: "t", summary: "", categoryTitle: "Year",
      categories: ["1", "2", "3", "4", "5"],
      series: [Chart.Series(name: "s", values: [1, 2, nil, 2, 1])])
    let path = try tags([.chart(chart)]).first { $0["class"] == "k1" && $0.name == "path" }
    #expect(path?["d"]?.filter { $0 == "M" }.count == 2)
  }

  @Test func standsOnRoundNumbers() throws {
    let chart = Chart(
      kind: .bar, title: "t", summary: "", categoryTitle: "Year", categories: ["a", "b"],
      series: [Chart.Series(name: "s", values: [-7, 23])])
    let ticks = try tags([.chart(chart)]).filter { $0["class"] == "soft" }.map(\.text)
    #expect(ticks == ["−10", "−5", "0", "5", "10", "15", "20", "25"])
  }

  @Test func saysSoWhereThereAreNoFigures() throws {
    let chart = Chart(
      kind: .bar, title: "t", summary: "", categoryTitle: "Year", categories: [], series: [])
    let text = try html([.chart(chart)])
    #expect(text.contains("<p class=\"small\">There are no figures to draw.</p>"))
    #expect(!text.contains("role=\"img\""))
  }

  @Test func drawsGapsAndPrecisionOfATimeline() throws {
    let timeline = PageDocuments.timeline([Self.one, Self.two, Self.three])
    let tags = try tags([.timeline(timeline)])
    let looks = tags.filter { $0.name == "li" }.compactMap { $0["class"] }
    #expect(
      looks.suffix(8) == ["day", "day", "days", "gap", "day", "days", "day", "undated"])
    #expect(tags.first { $0["class"] == "gap" }?.text == "2 years 3 months without an entry")
    #expect(tags.filter { $0["class"] == "axis broken" }.count == 1)
    let widths = tags.filter { $0["class"] == "b1" && $0["rx"] != nil }.map { $0["width"] ?? "" }
    #expect(widths == ["9", "9", "14.3", "9", "173.9", "9"])
    #expect(tags.first { $0["id"] == "y1d" }?.text.hasPrefix("7 entries from 2019-03-04") == true)
  }

  @Test func givesEveryEntryItsDateForProgramsAndItsEvidence() throws {
    let tags = try tags([.timeline(PageDocuments.timeline([Self.one]))])
    #expect(
      tags.filter { $0.name == "time" }.compactMap { $0["datetime"] }.prefix(6) == [
        "2019-03-04", "2019-03-09", "2019-06", "2021-10-01", "2022", "2023-03-20",
      ])
    #expect(tags.filter { $0["aria-label"] == "Evidence 1" }.count == 7)
  }

  @Test func drawsNoLineOfTimeForOneDay() throws {
    let entry = Timeline.Entry(
      date: PageDocuments.date(2024, 1, 1), content: [.text("x")], evidence: [Self.one])
    let text = try html([.timeline(Timeline(caption: "c", entries: [entry]))])
    #expect(!text.contains("<svg"))
  }

  @Test func listsACalendarByMonth() throws {
    let tags = try tags([.calendar(PageDocuments.calendar([Self.one]))])
    let start = try #require(tags.firstIndex { $0["class"] == "months" })
    let months = tags[start...].filter { $0.name == "strong" }.map(\.text).prefix(3)
    #expect(months == ["2024", "March 2024", "May 2024"])
  }

  @Test func marksWhatCameWhatWentAndWhatMoved() throws {
    let text = try html([.difference(PageDocuments.difference(Self.one, Self.two))])
    #expect(text.contains("It <del>notes</del> <ins>strongly welcomes</ins> the amended"))
    #expect(text.contains("<del>It deeply regrets that observers were not admitted.</del> "))
    #expect(
      text.contains(
        "<span class=\"moved\" id=\"d1a4\">Free media are essential. </span> <a class=\"remark\" "
          + "lang=\"en\" dir=\"ltr\" href=\"#d1b4\">[moved from sentence 5]</a>"))
    #expect(
      text.contains(
        "The Union stands ready to help. <span class=\"left\" id=\"d1b4\"></span> <a "
          + "class=\"remark\" lang=\"en\" dir=\"ltr\" href=\"#d1a4\">[from here moved to sentence 3"
          + "]</a>"))
    #expect(
      text.contains(
        "Sentences: <strong>1</strong> changed, <strong>1</strong> moved, <strong>1</strong> added,"
          + " <strong>1</strong> dropped, <strong>2</strong> kept."))
    #expect(text.contains("ins::before{content:\" [added: \"}"))
  }

  @Test func saysWhichWayEachPositionWent() throws {
    let text = try html([.difference(PageDocuments.difference(Self.one, Self.two))])
    #expect(text.contains("<span aria-hidden=\"true\">▲</span> firmer</td>"))
    #expect(text.contains("<span aria-hidden=\"true\">×</span> gone stance</td>"))
    #expect(text.contains("<span aria-hidden=\"true\">+</span> new stance</td>"))
    #expect(text.contains("<span class=\"hidden\">no position</span>"))
  }

  @Test func saysPlainlyThatTwoStatementsSayTheSame() throws {
    var difference = PageDocuments.difference(Self.one, Self.two)
    difference.sentences = [difference.sentences[0]]
    difference.steps = []
    let text = try html([.difference(difference)])
    #expect(text.contains("<strong>The two statements say the same, in the same order.</strong>"))
    #expect(!text.contains("class=\"text\""))
  }

  static let ends: [(Int, Int, Int, Int, String)] = [
    (1, 1, 1, 2, "firmer"), (1, 3, 1, 2, "softer"), (-1, 1, -1, 3, "firmer"),
    (1, 2, -1, 2, "turned"), (0, 1, 1, 1, "firmer"), (1, 2, 1, 2, "reworded"),
  ]

  @Test(arguments: ends)
  func namesTheDirectionOfAStep(_ row: (Int, Int, Int, Int, String)) {
    let step = Difference.Step(
      target: "t",
      before: .init(words: "a", polarity: row.0, strength: row.1, evidence: Self.one),
      after: .init(words: "b", polarity: row.2, strength: row.3, evidence: Self.one))
    #expect(step.direction.rawValue == row.4)
  }

  @Test(arguments: FormatConformanceTests.hostile)
  func keepsTextText(_ text: String) throws {
    let document = PageDocuments.filled(with: text)
    let bytes = try HTMLFormat(styleHash: SHA256.base64).bytes(of: document)
    let page = HTMLReader(String(decoding: bytes, as: UTF8.self))
    #expect(page.isBalanced)
    #expect(Set(page.tags.map(\.name)).isDisjoint(with: ["img", "form", "!--"]))
    for tag in page.tags where !tag.isEnd {
      #expect(tag.name != "script" || tag["type"] == "application/json")
      #expect(!tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" })
      #expect(!(tag["href"] ?? "").hasPrefix("javascript"))
    }
  }
}
