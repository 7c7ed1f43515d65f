import DemarcheReports
import Foundation
import Testing

/// Differences as people and programs read them.
@Suite struct DifferenceFormatTests {
  private func output(_ format: some ReportFormat) throws -> String {
    String(decoding: try format.bytes(of: DifferenceSamples.document()), as: UTF8.self)
  }

  @Test func textMarksWordsAsGitDoes() throws {
    let text = try output(TextFormat(evidence: .none))
    #expect(
      text == """
        − On Examplia, 2022-05-01
        + On Examplia, 2023-05-01
        1 changed, 1 moved, 1 added, 1 dropped, 4 kept

        ~ We [-like-]{+welcome+} it{+, all of it+}.
        − Old news.
        + Fresh news.

          … 3 sentences unchanged …

        ↕ (moved, was sentence 9) It [-had-] moved.
          Last stays.

        Ladder steps
        ▼ softer: “welcomes” (+2) → “notes” (±1): the code
        + new demand: “urges”: act


        """)
  }

  @Test func inColoursBlanksPartWordsFromThoseThatStandForThem() throws {
    let text = try output(TextFormat(colours: .ansi, evidence: .none))
    #expect(
      text.contains(
        "We \u{1B}[0;9;31mlike\u{1B}[0m \u{1B}[0;4;32mwelcome\u{1B}[0m it\u{1B}[0;4;32m, all of it")
    )
    #expect(!text.contains("[-"))
    #expect(!text.contains("{+"))
  }

  @Test func markdownMarksWordsWithTags() throws {
    let text = try output(MarkdownFormat())
    #expect(
      text.contains(
        """
        **Before:** On Examplia, 2022-05-01

        **After:** On Examplia, 2023-05-01

        **Sentences:** 1 changed, 1 moved, 1 added, 1 dropped, 4 kept

        - **Changed:** We <del>like</del> <ins>welcome</ins> it<ins>, all of it</ins>.
        - **Dropped:** <del>Old news.</del>
        - **Added:** <ins>Fresh news.</ins>
        - … 3 sentences unchanged …
        - **Moved, was sentence 9:** It <del>had</del> moved.
        - Last stays.

        - **softer:** “welcomes” (+2) → “notes” (±1): the code [\\[1\\]](#evidence-1)\
        [\\[1\\]](#evidence-1)
        - **new demand:** “urges”: act [\\[1\\]](#evidence-1)

        """))
  }

  @Test func jsonHasEverySentenceAndStep() throws {
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(output(JSONFormat()).utf8)) as? [String: Any])
    let node = try #require((tree["nodes"] as? [[String: Any]])?.first)
    let sentences = try #require(node["sentences"] as? [[String: Any]])
    let steps = try #require(node["steps"] as? [[String: Any]])
    #expect(node["node"] as? String == "difference")
    #expect(node["is_empty"] as? Bool == false)
    #expect(
      sentences.map { $0["kind"] as? String } == [
        "changed", "dropped", "added", "kept", "kept", "kept", "moved", "kept",
      ])
    #expect(steps.map { $0["direction"] as? String } == ["softer", "new"])
    #expect(steps.map { $0["type"] as? String } == ["stance", "demand"])
  }

  @Test func stepsThatAreClaimedAreToldToProgramsOnly() throws {
    var builder = DocumentBuilder(title: "What changed")
    let number = try builder.cite(
      SampleDocuments.annotation(
        "stance", "welcomes the amended electoral code", trigger: "welcomes",
        sentence: "The Union welcomes the amended electoral code"),
      of: SampleDocuments.statement())
    let step = Difference.Step(
      target: "the code", before: nil,
      after: .init(words: "welcomes", polarity: 1, strength: 2, evidence: number))
    try builder.append(
      .difference(
        Difference(
          before: .init(key: "a", headline: "A"), after: .init(key: "b", headline: "B"),
          sentences: [], claimed: [step])))
    let document = builder.finish()
    let text = String(decoding: try TextFormat(evidence: .none).bytes(of: document), as: UTF8.self)
    let json = String(decoding: try JSONFormat().bytes(of: document), as: UTF8.self)
    #expect(!text.contains("the code"))
    #expect(json.contains("\"target\": \"the code\""))
  }

  @Test(arguments: Difference.Step.Direction.allCases)
  func everyFormatTellsTheDirectionThatAStepWasGiven(
    _ direction: Difference.Step.Direction
  ) throws {
    var document = try DifferenceSamples.document()
    guard case .difference(var difference)? = document.nodes.first else { return }
    // A denial is as strong as what it denies.
    let end = Difference.Step.End(
      words: "recognises", polarity: 1, strength: 2, evidence: EvidenceNumber(1))
    difference.steps = [.init(target: "it", before: end, after: end, direction: direction)]
    document.nodes = [.difference(difference)]
    let word =
      direction == .new || direction == .gone ? "\(direction) stance" : direction.rawValue
    let text = String(decoding: try TextFormat().bytes(of: document), as: UTF8.self)
    let markdown = String(decoding: try MarkdownFormat().bytes(of: document), as: UTF8.self)
    let html = String(
      decoding: try HTMLFormat(styleHash: SHA256.base64).bytes(of: document), as: UTF8.self)
    let json = String(decoding: try JSONFormat().bytes(of: document), as: UTF8.self)
    let tree = try DOCXFormatTests().part("word/document.xml", of: document)
    let cell = try #require(tree.texts(of: "w:tc").last)
    let sign = try #require(cell.first)
    #expect(text.contains("\n\(sign) \(word): “recognises”"))
    #expect(markdown.contains("- **\(word):** "))
    #expect(html.contains("<span aria-hidden=\"true\">\(sign)</span> \(word)</td>"))
    #expect(json.contains("\"direction\": \"\(direction)\""))
    #expect(cell.hasPrefix("\(sign) \(word)"))
  }

  private func filled(with text: String) throws -> Document {
    let runs: [Difference.Run] = [
      .init(.kept, text), .init(.deleted, text), .init(.inserted, text), .init(.kept, text),
    ]
    let sentences = Difference.Sentence.Kind.allCases.enumerated().map { index, kind in
      Difference.Sentence(kind: kind, before: index + 1, after: index + 1, runs: runs)
    }
    var builder = DocumentBuilder(title: "What changed")
    try builder.append(
      .difference(
        Difference(
          before: .init(key: "a", headline: text), after: .init(key: "b", headline: text),
          sentences: sentences)))
    return builder.finish()
  }

  @Test(arguments: FormatConformanceTests.hostile)
  func textOfStatementsStaysText(_ text: String) throws {
    let (document, plain) = (try filled(with: text), try filled(with: "word"))
    let page = String(decoding: try TextFormat().bytes(of: document), as: UTF8.self)
    #expect(
      !page.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    let json = try JSONSerialization.jsonObject(with: Data(JSONFormat().bytes(of: document)))
    #expect((json as? [String: Any])?["nodes"] != nil)
    if text.allSatisfy(\.isWhitespace) { return }
    let markdown = String(decoding: try MarkdownFormat().bytes(of: document), as: UTF8.self)
    let reference = String(decoding: try MarkdownFormat().bytes(of: plain), as: UTF8.self)
    #expect(MarkdownSkeleton.of(markdown) == MarkdownSkeleton.of(reference))
  }

  @Test func bothStatementsAreSourcesWhereNothingIsCited() throws {
    let text = String(decoding: try TextFormat().bytes(of: filled(with: "word")), as: UTF8.self)
    #expect(text.contains("1. word. a\n2. word. b\n"))
  }

  @Test func evidenceOfAStepMustBeCited() {
    let end = Difference.Step.End(
      words: "welcomes", polarity: 1, strength: 2, evidence: EvidenceNumber(1))
    let difference = Difference(
      before: .init(key: "a", headline: "A"), after: .init(key: "b", headline: "B"),
      sentences: [], steps: [.init(target: "it", before: nil, after: end)])
    var builder = DocumentBuilder(title: "What changed")
    #expect(throws: ReportError.unknownEvidence(1, count: 0)) {
      try builder.append(.difference(difference))
    }
  }
}
