import DemarcheModel
import DemarcheText
import Testing

/// What became of sentences and their words.
@Suite struct TextDifferenceTests {
  private func lines(_ before: String, _ after: String) -> [String] {
    DifferenceProbe.lines(before, after)
  }

  @Test func equalTextsKeepAll() {
    let text = "One thing is said. Another is said.\n\nA third is said."
    #expect(
      lines(text, text) == [
        "kept: One thing is said.", "kept: Another is said.", "kept: A third is said.",
      ])
  }

  @Test func findsWhatWasAddedAndDropped() {
    #expect(
      lines(
        "Peace holds in the north. Trade is brisk. Rain fell on the coast.",
        "Peace holds in the north. Rain fell on the coast. Schools open on Monday."
      ) == [
        "kept: Peace holds in the north.", "dropped: Trade is brisk.",
        "kept: Rain fell on the coast.", "added: Schools open on Monday.",
      ])
  }

  @Test func findsWhatMoved() {
    #expect(
      lines(
        "Alpha comes first here. Beta follows it. Gamma is third in line. Delta closes the row.",
        "Beta follows it. Gamma is third in line. Delta closes the row. Alpha comes first here."
      ) == [
        "kept: Beta follows it.", "kept: Gamma is third in line.", "kept: Delta closes the row.",
        "moved: Alpha comes first here.",
      ])
  }

  @Test func aMovedSentenceMayBeChangedToo() {
    #expect(
      lines(
        "The mission left the northern province on Friday. Beta follows it. Gamma is third.",
        "Beta follows it. Gamma is third. The mission left the southern province on Friday."
      ).last
        == "moved: The mission left the [-northern -]{+southern +}province on Friday.")
  }

  @Test(arguments: [
    (
      "The EU welcomes the outcome of the vote.", "The EU takes note of the outcome of the vote.",
      "The EU [-welcomes -]{+takes note of +}the outcome of the vote."
    ),
    (
      "The EU is concerned about the arrests.", "The EU is deeply concerned about the arrests.",
      "The EU is {+deeply +}concerned about the arrests."
    ),
    (
      "The talks in Vesta, held in May, were open.", "The talks in Vesta held in May were open.",
      "The talks in Vesta[-,-] held in May[-,-] were open."
    ),
    (
      "The council met in the old town hall.", "The council met in a new sports hall.",
      "The council met in [-the old town -]{+a new sports +}hall."
    ),
    (
      "We support the red plan for the large harbour of Vesta.",
      "We support the blue plan for the small harbour of Vesta.",
      "We support the [-red -]{+blue +}plan for the [-large -]{+small +}harbour of Vesta."
    ),
    (
      "They reject violence on the border.", "They firmly reject all violence on the border.",
      "They {+firmly +}reject {+all +}violence on the border."
    ),
    (
      "The report covers Vesta and Tolmeria.", "The report covers Vesta.",
      "The report covers Vesta[- and Tolmeria-]."
    ),
    (
      "Later the two ministers met in Vesta.", "The two ministers met in Vesta.",
      "[-Later the -]{+The +}two ministers met in Vesta."
    ),
  ])
  func wordChangesReadWell(_ before: String, _ after: String, _ expected: String) {
    #expect(lines(before, after) == ["changed: " + expected])
  }

  @Test(arguments: [
    ("The EU's aid – all of it – came.", "The EU’s aid - all of it - came."),
    ("The two sides\nmet again.", "The two  sides met\u{A0}again."),
    ("He said “no” to it.", "He said \"no\" to it."),
    ("A co\u{AD}operation begins.", "A cooperation begins."),
  ])
  func typographyAndWhiteSpaceMakeNoDifference(_ before: String, _ after: String) {
    #expect(
      DifferenceProbe.difference(before, after).entries.map(\.kind) == [.kept])
  }

  @Test func sentencesWithoutLikenessAreDroppedAndAdded() {
    #expect(
      lines("The harbour of Vesta was closed on Friday.", "Our fishermen deserve better boats.")
        == [
          "dropped: The harbour of Vesta was closed on Friday.",
          "added: Our fishermen deserve better boats.",
        ])
  }

  @Test func droppedSentencesStandBehindTheirNeighbours() {
    #expect(
      lines(
        "First comes this thing. It was hot. Then comes that one.",
        "First comes this thing. Nobody expected snow. Then comes that one."
      ) == [
        "kept: First comes this thing.", "dropped: It was hot.", "added: Nobody expected snow.",
        "kept: Then comes that one.",
      ])
  }

  @Test func droppedSentencesDoNotFollowOneThatMoved() {
    let sentences = ["Alpha", "Mission", "Xylophone", "Bravo", "Charlie"].map {
      "\($0) is said of \($0)land."
    }
    let after = [0, 3, 4, 1].map { sentences[$0] }
    #expect(
      lines(sentences.joined(separator: " "), after.joined(separator: " ")) == [
        "kept: " + sentences[0], "dropped: " + sentences[2], "kept: " + sentences[3],
        "kept: " + sentences[4], "moved: " + sentences[1],
      ])
  }

  @Test func repeatedSentencesStayWhereTheirNeighboursAre() {
    #expect(
      lines(
        "Ann spoke. Thank you. Ben spoke. Thank you. Cleo spoke. Thank you.",
        "Ben spoke. Thank you. Cleo spoke. Thank you."
      ) == [
        "dropped: Ann spoke.", "dropped: Thank you.", "kept: Ben spoke.", "kept: Thank you.",
        "kept: Cleo spoke.", "kept: Thank you.",
      ])
  }

  @Test(arguments: [Zone.dateline, .signature, .contact, .boilerplate])
  func whatSaysNothingIsLeftOut(_ zone: Zone) {
    let before = DifferenceProbe.analysis("Anna Example, +32 2 555 01 00", zone: zone)
    let after = DifferenceProbe.analysis("Ben Sample, +32 2 555 01 99", zone: zone)
    #expect(TextDifference(from: before, to: after).entries.isEmpty)
  }

  @Test(arguments: [Zone.title, .heading, .body, .listItem, .quotation])
  func whatAStatementSaysIsCompared(_ zone: Zone) {
    let before = DifferenceProbe.analysis("Elections in Tarvia this year", zone: zone)
    let after = DifferenceProbe.analysis("Elections in Tarvia last year", zone: zone)
    #expect(TextDifference(from: before, to: after).entries.map(\.kind) == [.changed])
  }
}
