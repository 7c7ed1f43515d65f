import DemarcheModel
import DemarcheText
import Testing

@Suite struct TextAnalysisTests {
  @Test func cutsASentenceBeyondTheLimit() {
    let analysis = TextProbe.analysis(String(repeating: "word ", count: 1100))
    #expect(analysis.sentences.map(\.tokens.count) == [512, 512, 76])
    #expect(analysis.cutSentences == [0, 1])
  }

  @Test func keepsASentenceAtTheLimitWhole() {
    let analysis = TextProbe.analysis(String(repeating: "word ", count: 511) + ".")
    #expect(analysis.sentences.map(\.tokens.count) == [512])
    #expect(analysis.cutSentences.isEmpty)
  }

  @Test(arguments: [Zone.title, .dateline, .heading, .signature, .contact, .boilerplate])
  func makesALineASentence(zone: Zone) {
    let analysis = TextProbe.analysis("Peter Stano\nLead Spokesperson. Brussels", zone: zone)
    #expect(
      analysis.sentences.map { analysis.text($0.range) }
        == ["Peter Stano", "Lead Spokesperson. Brussels"])
  }

  @Test(arguments: [Zone.body, .listItem, .quotation])
  func endsNoSentenceAtASingleLineBreak(zone: Zone) {
    let analysis = TextProbe.analysis("The EU\ncondemns this. It\r\nmust end.", zone: zone)
    #expect(
      analysis.sentences.map { analysis.text($0.range) }
        == ["The EU\ncondemns this.", "It\r\nmust end."])
  }

  @Test func leavesOutWhatIsOutsideTheBlocks() {
    let block = Block(zone: .body, range: TextRange(4, 7), paragraph: 1)
    let analysis = TextAnalysis(text: "one two three", blocks: [block], vocabulary: Vocabulary())
    #expect(analysis.tokens.map { analysis.text($0.range) } == ["two"])
  }

  @Test(arguments: [
    (0, 13, "one two three"), (1, 13, "two three"), (0, 12, "one two"), (4, 7, "two"), (5, 7, ""),
    (3, 4, ""), (13, 13, ""),
  ])
  func findsTheTokensInsideARange(start: Int, end: Int, words: String) {
    let analysis = TextProbe.analysis("one two three")
    let tokens = analysis.tokens(in: TextRange(start, end))
    #expect((tokens.isEmpty ? "" : analysis.text(tokens)) == words)
  }

  @Test func knowsTheTokensAndLinesOfEachBlock() {
    let text = "One two\n\nThree\nfour.\n\n- Five"
    let blocks = Layout.blocks(of: Array(text.utf8), headline: nil)
    let analysis = TextAnalysis(utf8: Array(text.utf8), blocks: blocks, vocabulary: Vocabulary())
    #expect(blocks == Layout.blocks(of: text, headline: nil))
    #expect(blocks.indices.map(analysis.tokens(ofBlock:)) == [0..<2, 2..<5, 5..<7])
    #expect(analysis.lines == [[0..<2], [2..<3, 3..<5], [5..<7]])
  }
}
