import DemarcheText
import Testing

/// A chunk begins behind, or ends before, the `|`.
@Suite struct ChunkerTests {
  static let english = SmallEnglish()

  static let phrases: [(String, [String])] = [
    (
      "The EU welcomes |the release of all political prisoners, which it had demanded.",
      ["the release of all political prisoners", "the release"]
    ),
    ("|The OSCE/ODIHR mission stated that it was so.", ["The OSCE/ODIHR mission"]),
    (
      "We support |the sovereignty, independence and territorial integrity of Ukraine.",
      [
        "the sovereignty, independence and territorial integrity of Ukraine",
        "the sovereignty, independence and territorial integrity",
        "the sovereignty, independence", "the sovereignty",
      ]
    ),
    ("|Kazakhstan’s new constitution will enter into force.", ["Kazakhstan’s new constitution"]),
    ("|the States’ new duties are clear", ["the States’ new duties"]),
    ("|the statement issued by the EU", ["the statement"]),
    ("|the people standing in the square", ["the people"]),
    ("|the measures taken by the government", ["the measures"]),
    ("|the measures taken", ["the measures taken"]),
    ("|the elections and calls on the authorities", ["the elections"]),
    ("|the EU and its Member States", ["the EU and its Member States", "the EU"]),
    (
      "|the people (and their leaders) of Belarus",
      ["the people (and their leaders) of Belarus", "the people (and their leaders)"]
    ),
    ("We support |“all the people” there", ["“all the people” there"]),
    ("|we", []), ("of |the of", []), ("|, the EU", []), ("the EU|", []),
  ]

  @Test(arguments: phrases)
  func nounPhrasesEnd(text: String, phrases: [String]) {
    let (analysis, token) = Self.english.marked(text)
    let ends = Self.english.chunker(analysis).nounPhraseEnds(from: token)
    #expect(ends.map { analysis.text(token..<$0) } == phrases)
  }

  @Test(arguments: [
    (
      "It welcomes |the laws that were adopted in June, which help.",
      "the laws that were adopted in June"
    ),
    ("It welcomes |the release; it asks for more.", "the release"),
    (
      "We call on them |to refrain from violence, and to release all.",
      "to refrain from violence, and to release all"
    ),
    ("It condemns |the attack, and the United States supports it.", "the attack"),
    ("It condemns |the attack and the United States supports it.", "the attack"),
    ("It condemns |the attack, but it is calm.", "the attack"),
    ("It condemns |the attack, calling for calm.", "the attack"),
    ("It welcomes |the law, adopted in June.", "the law"),
    ("It condemns |the attack, in line with its values.", "the attack"),
    ("It condemns |the attack, while the US does not.", "the attack"),
    ("The EU (which condemns |the attack) met.", "the attack"),
    ("“We condemn |the attack” it said", "the attack"),
    (
      "It welcomes |the law (adopted in June, which helps) and its use.",
      "the law (adopted in June, which helps) and its use"
    ),
    ("We welcome |the law – a step forward.", "the law"),
    (
      "We welcome |the detailed, limited and targeted reforms.",
      "the detailed, limited and targeted reforms"
    ),
    (
      "We support |the sovereignty, independence and unity of Ukraine!",
      "the sovereignty, independence and unity of Ukraine"
    ),
    ("It is |clear...", "clear"),
  ])
  func clausesEnd(text: String, clause: String) {
    let (analysis, token) = Self.english.marked(text)
    let end = Self.english.chunker(analysis).clauseEnd(from: token)
    #expect(analysis.text(token..<end) == clause)
  }

  @Test(arguments: [
    ("In this regard, the EU |condemns it.", "the EU"),
    ("Throughout his detention, Mr Aidos |was ill.", "Mr Aidos"),
    ("He said that the elections |were free.", "the elections"),
    ("Looking ahead, we |call for calm.", "we"),
    ("The EU condemns it, but Hungary |abstains.", "Hungary"),
    ("However, the EU strongly |condemns it.", "the EU"),
    ("The release of prisoners |is welcome.", "The release of prisoners"),
    ("The EU, with its partners, |condemns it.", "The EU, with its partners"),
    ("The EU met; the OSCE |is ready.", "the OSCE"),
    ("Further changes |are needed.", "Further changes"),
    ("|Is it so?", ""),
    ("The EU (it |is clear) met.", "it"),
    ("Because it rained, the OSCE |is ready.", "the OSCE"),
    ("While we met, the OSCE |was ready.", "the OSCE"),
    ("He said that, as the EU is ready, the OSCE |is ready.", "the OSCE"),
    ("After the vote, the OSCE |was ready.", "the OSCE"),
    ("As the EU, with its partners, |is ready, it met.", "the EU, with its partners"),
    ("While the OSCE |is ready, it met.", "the OSCE"),
    ("The law, as in May, |must hold.", "The law"),
    ("The law, including as of May, |must hold.", "The law"),
    ("As first steps, the laws, as the only ones, |must hold.", "the laws"),
    ("War, as well as the use of gas, oil, and fire, |is bad.", "the use of gas, oil, and fire"),
    ("As first steps, the law and the act, as the only ones, |must hold.", "the law and the act"),
    (
      "The exclusion of voters due to fear and war |is bad.",
      "The exclusion of voters due to fear and war"
    ),
    ("Since the use of gas, oil, and fire, the EU |is ready.", "the EU"),
  ])
  func subjectsStandBeforeTheirVerb(text: String, subject: String) {
    let (analysis, token) = Self.english.marked(text)
    let tokens = Self.english.chunker(analysis).subject(before: token)
    #expect((tokens.isEmpty ? "" : analysis.text(tokens)) == subject)
  }

  @Test(arguments: [
    ("the community together| must", "the community"),
    ("the law, including of use,| must", "the law"),
    ("the law, including of use| must", "the law, including of use"),
    ("the law and the act| must", "the law and the act"),
    ("laws, acts and rules| must", "laws, acts and rules"),
  ])
  func aSubjectsHeadIsWithoutInsertions(text: String, head: String) {
    let (analysis, token) = Self.english.marked(text)
    #expect(analysis.text(Self.english.chunker(analysis).subjectHead(0..<token)) == head)
  }

  @Test(arguments: [
    ("We welcome the release of prisoners| now", "the release of prisoners"),
    ("on the territory of Ukraine|", "the territory of Ukraine"),
    ("with his own people|", "his own people"),
    ("the OSCE/ODIHR| mission", "the OSCE/ODIHR"),
    ("they| met", ""), ("We, the people|", "the people"),
  ])
  func nounPhrasesBegin(text: String, phrase: String) {
    let (analysis, token) = Self.english.marked(text)
    let start = Self.english.chunker(analysis).nounPhraseStart(endingAt: token)
    #expect((start < token ? analysis.text(start..<token) : "") == phrase)
  }

  @Test(arguments: [
    ("The EU met.", "The EU met"), ("Why?!", "Why"), ("it said “no.”", "it said “no.”"),
  ])
  func theRestLeavesOutFinalMarks(text: String, rest: String) {
    let (analysis, _) = Self.english.marked(text + "|")
    #expect(analysis.text(0..<Self.english.chunker(analysis).restEnd) == rest)
  }
}
