import DemarcheText
import Testing

/// The head is the word behind `|`; one row for each form that it can be there.
@Suite struct VerbGroupsTests {
  static let english = SmallEnglish()

  @Test(arguments: [
    ("The EU |condemns it.", "third [condemns] present"),
    ("The EU strongly |condemns it.", "third [strongly condemns] present"),
    ("The EU has repeatedly |condemned it.", "participle [has repeatedly condemned] present"),
    ("The EU had |condemned it.", "participle [had condemned] past"),
    ("The EU will |condemn it.", "base [will condemn] future"),
    ("The EU may |condemn it.", "base [may condemn] present possible"),
    ("The EU would |condemn it.", "base [would condemn] present conditional"),
    ("The EU is |calling for calm.", "ing [is calling] present"),
    ("The EU was |calling for calm.", "ing [was calling] past"),
    ("We |support peace.", "base [support] present"),
    ("The EU |calls for peace.", "third [calls] present"),
    ("This |condemns it.", "third [condemns] present"),
    ("We all |support peace.", "base [all support] present"),
    ("We’ve |condemned it.", "participle [’ve condemned] present"),
    ("We'll |condemn it.", "base ['ll condemn] future"),
    ("It |is clear.", "third [is] present"),
    ("It will |be clear.", "base [will be] future"),
    ("It |was clear.", "past [was] past"),
    ("It |took note of it.", "past [took] past"),
  ])
  func takeInAuxiliariesModalsAndAdverbs(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU strongly and firmly |condemns it.", "third [strongly and firmly condemns] present"),
    ("The EU strongly, firmly |condemns it.", "third [strongly, firmly condemns] present"),
    (
      "We strongly, firmly, and clearly |support it.",
      "base [strongly, firmly, and clearly support] present"
    ),
    (
      "It has strongly and repeatedly |condemned it.",
      "participle [has strongly and repeatedly condemned] present"
    ),
    (
      "It must be firmly and clearly |condemned.",
      "participle [must be firmly and clearly condemned] present passive"
    ),
    ("The members strongly and firmly |support it.", "base [strongly and firmly support] present"),
    ("The state firmly and clearly |supports it.", "third [firmly and clearly supports] present"),
    ("Strongly and firmly |condemns the law;", "third [Strongly and firmly condemns] present"),
  ])
  func takeInAdverbsThatShareTheVerb(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU acted firmly and strongly |condemns it.", "third [strongly condemns] present"),
    ("The EU decides clearly and strongly |condemns it.", "third [strongly condemns] present"),
    ("Members act firmly and strongly |support it.", "base [strongly support] present"),
    ("The EU is here today and strongly |condemns it.", "third [strongly condemns] present"),
    ("Firmly, strongly |condemns the law;", "third [strongly condemns] present"),
  ])
  func leaveAdverbsToTheVerbBefore(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU does not |recognise it.", "base [does not recognise] present negated"),
    ("The EU did not |recognise it.", "base [did not recognise] past negated"),
    ("The EU will never |recognise it.", "base [will never recognise] future negated"),
    ("The EU cannot |recognise it.", "base [cannot recognise] present negated"),
    ("The EU has not yet |recognised it.", "participle [has not yet recognised] present negated"),
    ("The EU neither |recognises nor knows it.", "third [neither recognises] present negated"),
    ("The EU does not wish to |condemn it.", "base [does not wish to condemn] present negated"),
    ("The EU was not |consulted.", "participle [was not consulted] past negated passive"),
    ("It |is not clear.", "third [is] present negated"),
    ("It |was never clear.", "past [was] past negated"),
    ("It |is no longer clear.", "third [is] present negated"),
    (
      "It will continue not to |recognise it.",
      "base [will continue not to recognise] future negated"
    ),
    ("The EU no longer |recognises it.", "third [no longer recognises] present negated"),
    (
      "It is no longer |recognised.", "participle [is no longer recognised] present negated passive"
    ),
  ])
  func carryNegation(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU doesn’t |recognise it.", "base [doesn’t recognise] present negated"),
    ("The EU didn't |recognise it.", "base [didn't recognise] past negated"),
    ("The EU won’t |recognise it.", "base [won’t recognise] future negated"),
    ("It isn’t |recognised.", "participle [isn’t recognised] present negated passive"),
  ])
  func carryNegationInContractions(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("It was |condemned by the EU.", "participle [was condemned] past passive"),
    ("It is strongly |condemned.", "participle [is strongly condemned] present passive"),
    ("It has been |condemned.", "participle [has been condemned] present passive"),
    ("It will be |condemned.", "participle [will be condemned] future passive"),
    ("It must be |condemned.", "participle [must be condemned] present passive"),
    (
      "It may not be |condemned.",
      "participle [may not be condemned] present negated possible passive"
    ),
  ])
  func tellThePassive(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU continues to |condemn it.", "base [continues to condemn] present"),
    ("The EU will continue to |condemn it.", "base [will continue to condemn] future"),
    ("The EU decided to |condemn it.", "base [decided to condemn] past"),
    ("He came to Kyiv to |condemn it.", "base [to condemn] present infinitive"),
    ("He came to strongly |condemn it.", "base [to strongly condemn] present infinitive"),
  ])
  func tellInfinitivesFromCatenatives(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    (
      "There is much to be |condemned.",
      "participle [to be condemned] present passive infinitive"
    ),
    ("It wishes to be |consulted.", "participle [wishes to be consulted] present passive"),
    ("It is to be |condemned.", "participle [is to be condemned] present passive"),
  ])
  func tellAPassiveInfinitive(text: String, group: String) {
    #expect(Self.english.groups(text) == [group])
  }

  @Test(arguments: [
    ("The EU |condemned it.", ["past [condemned] past", "participle [condemned] present bare"]),
    ("The law |condemned by all is new.", ["participle [condemned] present bare"]),
    ("|Calling for calm, it met.", ["ing [Calling] present bare"]),
    ("It met, strongly |condemning it.", ["ing [strongly condemning] present bare"]),
  ])
  func tellBareParticiples(text: String, groups: [String]) {
    #expect(Self.english.groups(text) == groups)
  }

  @Test(arguments: [
    ("All |condemned it.", ["past [condemned] past", "participle [condemned] present bare"]),
    (
      "The law fell; both |regretted it.",
      ["past [regretted] past", "participle [regretted] present bare"]
    ),
    ("All |condemned plans fell.", ["participle [condemned] present bare"]),
    ("They took all |condemned to it.", ["participle [condemned] present bare"]),
  ])
  func tellABareQuantifierThatIsASubject(text: String, groups: [String]) {
    #expect(Self.english.groups(text) == groups)
  }

  @Test(arguments: [
    "The |calls for peace grew.", "their |support for peace", "the EU’s |calls for peace",
    "in |support of peace", "strong |support for peace", "a |report (|state)", "the 2 |calls",
  ])
  func leaveNounsAlone(text: String) {
    #expect(Self.english.groups(text).isEmpty)
  }

  @Test(arguments: [
    ("The EU has |condemn it.", []), ("The EU will |condemns it.", []),
    ("It does |condemned.", ["participle [does condemned] present bare"]),
  ])
  func refuseFormsThatTheAuxiliaryDoesNotTake(text: String, groups: [String]) {
    #expect(Self.english.groups(text) == groups)
  }
}
