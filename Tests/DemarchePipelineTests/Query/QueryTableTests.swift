import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What a table of annotations shows in how many columns.
@Suite struct QueryTableTests {
  private static let text = "The EU urges Norlund to respect the freedom of the press at all times."

  private static func range(_ words: String) -> TextRange {
    guard let range = text.firstRange(of: words) else { return TextRange(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  private static let statement: Statement = {
    var statement = Statement(
      key: "a/long/folder/with/the/statement.txt", text: text,
      source: SourceDocument(origin: "a", mediaType: "text/plain", sha256: "", byteCount: 0))
    statement.issuedOn = CalendarDate(year: 2023, month: 3, day: 20)
    return statement
  }()

  private static func annotation(_ type: String, _ fields: [Field]) -> Annotation {
    var annotation = Annotation(
      type: type, range: TextRange(0, text.utf8.count), trigger: range("urges"),
      sentence: TextRange(0, text.utf8.count), sentenceNumber: 1, zone: .body,
      provenance: Provenance(rule: "a/b/c", pack: "a/b@1", file: "rules/a.lua", line: 1))
    annotation.fields = fields
    return annotation
  }

  private static let demand = annotation(
    "demand",
    [
      Field(name: "by", value: .actor(ActorReference(name: "European Union", id: "EU"))),
      Field(name: "addressee", value: .actor(ActorReference(name: "Norlund", id: "NL-X"))),
      Field(name: "content", range: range("respect the freedom of the press at all times")),
      Field(name: "force", value: .text("call")),
    ])

  private static func lines(_ annotations: [Annotation], _ width: Int?) -> [String] {
    var table = QueryTable()
    for (index, annotation) in annotations.enumerated() {
      table.add(annotation, Engine.ArchivedMark(annotation: 16_777_216 + Int64(index)), statement)
    }
    return table.text(width: width).split(separator: "\n").map(String.init)
  }

  @Test func aWideTableHasAllThereIs() {
    let lines = Self.lines([Self.demand], nil)
    #expect(
      lines[0] == "annotation  issued      type    who                ±  verb   to       what"
        + "                                           statement")
    #expect(
      lines[2] == "  16777216  2023-03-20  demand  European Union  call  urges  Norlund  "
        + "respect the freedom of the press at all times  a/long/folder/with/the/statement.txt")
  }

  @Test(arguments: [80, 100, 140])
  func itFitsTheTerminalAndKeepsTheVerb(width: Int) {
    let lines = Self.lines([Self.demand, Self.demand], width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.count == 4)
    #expect(lines[2].contains("  16777216  2023-03-20  "))
    #expect(lines[2].contains("  urges  Norlund  respect the "))
  }

  @Test func polarityAndStrengthAreOneCell() {
    let fields = [
      Field(name: "polarity", value: .integer(-1)), Field(name: "strength", value: .integer(4)),
    ]
    let lines = Self.lines([Self.annotation("stance", fields)], nil)
    #expect(lines[0].contains("type     ±  verb"))
    #expect(lines[2].contains("stance  −4  urges"))
  }

  @Test func onlyWhatIsNotPlainlyAssertedSaysSo() {
    var denied = Self.demand
    denied.status = Status(isNegated: true)
    #expect(!Self.lines([Self.demand], nil)[0].contains("status"))
    #expect(Self.lines([Self.demand, denied], nil)[0].contains("status"))
    #expect(Self.lines([Self.demand, denied], 80)[3].contains("negated"))
  }
}
