import DemarcheModel
import DemarcheReports
import Testing

/// Which positions of two statements answer each other.
@Suite struct PositionChangesTests {
  typealias Line = DifferenceSamples.Line

  static let rungs = [["ask"], ["call"], ["urg"]]

  private func lines(
    _ before: [Line], _ after: [Line], pairs: [(Int, Int)] = [(1, 1)]
  ) -> [String] {
    let sentences = pairs.map {
      Difference.Sentence(
        kind: .changed, before: $0.0, after: $0.1, runs: [.init(.inserted, "now")])
    }
    let (first, second) = (
      DifferenceSamples.findings("a", before), DifferenceSamples.findings("b", after)
    )
    let changes = PositionChanges(
      from: first, to: second, sentences: sentences, rungs: Self.rungs
    ).changes
    return changes.map { change in
      let old = change.before.flatMap { first.statement.text(in: $0.trigger) } ?? "–"
      let new = change.after.flatMap { second.statement.text(in: $0.trigger) } ?? "–"
      return "\(change.direction): \(old) → \(new)"
    }
  }

  private func stance(
    _ trigger: String, _ polarity: Int, _ strength: Int, on target: String = "the new law",
    by holder: String? = "EU"
  ) -> Line {
    Line(
      words: "\(holder ?? "We") \(trigger) \(target).", holder: holder, trigger: trigger,
      target: target, polarity: polarity, strength: strength)
  }

  private func demand(_ trigger: String, _ content: String = "reopen the press centre") -> Line {
    Line(
      words: "The EU \(trigger) Tarvia to \(content).", type: "demand", trigger: trigger,
      target: content)
  }

  @Test func tellsFirmerFromSofterAndTurned() {
    #expect(
      lines([stance("welcomes", 1, 2)], [stance("takes note of", 0, 1)])
        == ["softer: welcomes → takes note of"])
    #expect(
      lines([stance("notes", 0, 1)], [stance("regrets", -1, 2)]) == ["firmer: notes → regrets"])
    #expect(
      lines([stance("regrets", -1, 2)], [stance("condemns", -1, 4)])
        == ["firmer: regrets → condemns"])
    #expect(
      lines([stance("welcomes", 1, 2)], [stance("regrets", -1, 2)])
        == ["turned: welcomes → regrets"])
    #expect(
      lines([stance("commends", 1, 3)], [stance("supports", 1, 3)])
        == ["reworded: commends → supports"])
  }

  @Test func anotherFormOfAFormulaIsNoStep() {
    #expect(lines([stance("welcomes", 1, 2)], [stance("welcomed", 1, 2)]) == [])
  }

  @Test func demandsAreWeighedByTheirRungs() {
    #expect(lines([demand("calls on")], [demand("urges")]) == ["firmer: calls on → urges"])
    #expect(lines([demand("urges")], [demand("asks")]) == ["softer: urges → asks"])
    #expect(lines([demand("asks")], [demand("begs")]) == ["reworded: asks → begs"])
  }

  @Test func positionsOnTheSameThingAnswerEachOtherAcrossSentences() {
    #expect(
      lines(
        [stance("welcomes", 1, 2, on: "the release of two journalists")],
        [stance("praises", 1, 3, on: "the early release of two journalists")], pairs: [])
        == ["firmer: welcomes → praises"])
  }

  @Test func positionsOnOtherThingsAreNewAndGone() {
    #expect(
      lines(
        [stance("welcomes", 1, 2, on: "the fishing accord")],
        [stance("condemns", -1, 4, on: "an attack in Hadra")], pairs: [])
        == ["new: – → condemns", "gone: welcomes → –"])
  }

  @Test func positionsOfOthersDoNotAnswer() {
    #expect(
      lines(
        [stance("welcomes", 1, 2, by: "EU")], [stance("regrets", -1, 2, by: "Norway")])
        == ["new: – → regrets", "gone: welcomes → –"])
  }

  @Test func aDenialTurnsAPosition() {
    var denied = stance("recognises", 1, 2)
    denied.status = Status(isNegated: true)
    #expect(
      lines([stance("recognises", 1, 2)], [denied]) == ["turned: recognises → recognises"])
  }

  @Test func sentencesOfWhichNoWordChangedHaveNoSteps() {
    let changes = PositionChanges(
      from: DifferenceSamples.findings("a", [stance("welcomes", 1, 2)]),
      to: DifferenceSamples.findings("b", [stance("welcomes", 1, 3)]),
      sentences: [
        .init(kind: .moved, before: 1, after: 1, runs: [.init(.kept, "EU welcomes the new law.")])
      ], rungs: []
    ).changes
    #expect(changes == [])
  }

  @Test func whatIsOnlyReportedIsLeftOut() {
    var reported = stance("condemns", -1, 4, by: "Norway")
    reported.status = Status(reportedBy: ActorReference(name: "Norway"))
    #expect(lines([], [reported], pairs: []) == [])
  }

  @Test func ofTwoInASentenceTheOneOnTheSameThingAnswers() {
    let before = DifferenceSamples.findings(
      "a", [stance("welcomes", 1, 2, on: "the election")])
    var after = DifferenceSamples.findings(
      "b",
      [stance("regrets", -1, 2, on: "the arrests"), stance("praises", 1, 3, on: "the election")])
    after.annotations[1].sentenceNumber = 1
    let changes = PositionChanges(
      from: before, to: after,
      sentences: [
        .init(kind: .changed, before: 1, after: 1, runs: [.init(.inserted, "now")])
      ], rungs: []
    ).changes
    #expect(changes.map(\.direction) == [.new, .firmer])
  }
}
