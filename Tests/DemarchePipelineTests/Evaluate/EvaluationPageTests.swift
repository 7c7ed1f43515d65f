import DemarcheModel
import DemarchePipeline
import Testing

/// The page on which people read what is wrong.
@Suite struct EvaluationPageTests {
  private func page(_ text: String = "The EU welcomes the vote. It condemns <b>the coup.") throws
    -> String
  {
    let sample = EvaluationSample(text)
    let gold =
      #""lang":"en","stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"neutral"},"#
      + #"{"verb_phrase":\#(sample.place("condemns")),"polarity":"negative"}],"#
      + #""events":[{"phrase":\#(sample.place("the vote")),"date":null}]"#
    let score = try sample.score(
      gold,
      [
        sample.annotation("stance", "welcomes", Field(name: "polarity", value: .integer(1))),
        sample.annotation("stance", "coup"),
      ])
    let bytes = EvaluationPage.bytes(of: Evaluation([score]), gold: "g<i>.jsonl")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everyFaultHasItsSentenceWithTheWordsMarked() throws {
    let page = try page()
    #expect(page.contains("It <mark>condemns</mark> &lt;b&gt;the coup."))
    #expect(page.contains("<dt>expected</dt><dd dir=\"auto\">0</dd>"))
    #expect(page.contains("<dt>found</dt><dd dir=\"auto\">1</dd>"))
    #expect(page.contains("<code>demo/test/stance@1.0.0:rules/a.lua:7</code>"))
  }

  @Test func faultsStandByClass() throws {
    let page = try page()
    let stances = try #require(page.firstRange(of: "id=\"h1\">stance (3)</h2>"))
    let events = try #require(page.firstRange(of: "id=\"h2\">event (1)</h2>"))
    #expect(stances.lowerBound < events.lowerBound)
  }

  @Test func kindsAndClassesCanBeHidden() throws {
    let page = try page()
    for box in [
      "id=\"k1\">missed (2)", "id=\"k2\">false (1)", "id=\"k3\">wrong (1)", "id=\"g1\">stance (3)",
      "id=\"g2\">event (1)",
    ] {
      #expect(page.contains("<label><input type=\"checkbox\" checked " + box), "\(box)")
    }
  }

  @Test func nothingRunsAndNothingIsFetched() throws {
    let page = try page()
    for markup in ["<script", "http:", "https:", "<i>"] { #expect(!page.contains(markup)) }
    let policy = /style-src &#39;sha256-[^&]+&#39; &#39;sha256-[^&]+&#39;; base-uri/
    #expect(page.matches(of: policy).count == 1)
  }

  @Test func whereNothingIsWrongItSaysSo() throws {
    let page = EvaluationPage.bytes(of: Evaluation([]), gold: "g.jsonl")
    #expect(String(decoding: page, as: UTF8.self).contains("Nothing is wrong."))
  }
}
