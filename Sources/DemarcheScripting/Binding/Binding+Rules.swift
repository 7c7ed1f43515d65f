import DemarcheModel
import DemarcheRules

/// The tables of rules, ladders, lexicons, types and languages.
extension Binding {
  static let rule = BindingClass(
    "RuleFields", "The table of a rule; one of 'match', 'lines' and 'statement' is needed.",
    in: .load, ruleFields)

  private static let ruleFields: [BindingName] = [
    .field("emit", "string", "The annotation type of what it finds."),
    .field("match?", "string|string[]", "A pattern, or alternatives tried in order."),
    .field("lines?", "string|string[]", "Patterns, each for one line."),
    .field("zone?", "Zone|Zone[]", "Where it looks; without it in every zone but boilerplate."),
    .field("language?", "string|string[]", "Codes of the languages that it is for, or 'any'."),
    .field("issuer?", "string|string[]", "Ids, kinds or names of whom it is for."),
    .field("unless?", "string|string[]", "Patterns that refuse a match whose trigger they match."),
    .field("where?", "string", "A condition on the captures."),
    .field("when?", "fun(m: Match): boolean", "Whether a match counts."),
    .field("set?", "table<string, SetValue>", "Fields with constants or parts of the match."),
    .field("build?", "fun(m: Match): table?", "Further fields of a match."),
    .field("reads?", "string|string[]", "The annotation types that 'statement' sees."),
    .field(
      "statement?", "fun(s: Statement): FoundAnnotation[]?", "What a whole statement holds."),
    .field("publish?", "string", "A span type as which later rules see the match."),
    .field("beats?", "string|string[]", "Rules over which this one wins."),
    .field("title?", "string", "What people call it."),
    .field("doc?", "string", "What it finds, for people."),
    .field("note?", "string", "A remark for readers of the file."),
    .field("maturity?", "string", "How far it can be relied on, for readers of the file."),
    .field("examples?", "string|string[]", "Sentences that it must match; [[…]] marks words."),
    .field("counter?", "string|string[]", "Sentences that it must not match."),
  ]

  static let ladder = BindingClass(
    "LadderFields", "The table of a ladder: its rungs, softest first, and what they share.",
    in: .load, items: [.init("[integer]", "Rung")],
    ladderFields)

  private static let ladderFields: [BindingName] =
    ruleFields.filter { name in
      !["match", "lines", "build", "reads", "statement"].contains(name.name)
    } + [
      .field("frame", "string", "The pattern around each rung; a bare @ stands for the rung."),
      .field("range?", "{ [1]: integer, [2]: integer }", "The least and the greatest strength."),
      .field("intensify?", "table<string, integer>", "What adverbs add to the strength."),
    ]

  static let rung = BindingClass(
    "Rung", "A rung of a ladder: its pattern first.", in: .load, items: [.init("[1]", "string")],
    [
      .field("polarity?", "-1|0|1", "Against, neither, or in favour."),
      .field("strength", "integer", "How strong the words are, within the ladder's range."),
      .field("frame?", "string", "A pattern of its own around the rung."),
      .field("set?", "table<string, SetValue>", "Fields with constants or parts of the match."),
      .field("examples?", "string|string[]", "Sentences that it must match."),
      .field("counter?", "string|string[]", "Sentences that it must not match."),
      .field("note?", "string", "A remark for readers of the file."),
    ])

  static let lexicon = BindingClass(
    "LexiconFields", "The table of a lexicon: entries by id, entries without one, or a file.",
    in: .load,
    items: [.init("[integer]", "string|LexiconEntry"), .init("[string]", "string|LexiconEntry")],
    [
      .field("file?", "string", "A file of the pack such as 'lexicons/bodies.tsv', and no more."),
      .field("language?", "string", "The one language in whose sentences its phrases count."),
    ])

  static let lexiconEntry = BindingClass(
    "LexiconEntry", "An entry of a lexicon: its forms, then what is known of it.", in: .load,
    items: [.init("[integer]", "string")],
    [
      .field("kind?", "string", "What it is, such as 'state'."),
      .field("id?", "string", "What names it, where the entry has no key."),
      .field("role?", "string", "The office that it is."),
      .field("country?", "string", "The code of its country."),
      .field("case?", "\"exact\"|\"folded\"", "How letters are compared; else as it is spelt."),
    ])

  static let annotationType = BindingClass(
    "TypeFields", "The table of an annotation type.", in: .load,
    [
      .field("fields?", "table<string, FieldKind>", "The kind of each field."),
      .field("overlap?", "Overlap", "Which of several annotations stand; 'all' without it."),
      .field("doc?", "string", "What it is, for people."),
    ])

  static let language = BindingClass(
    "LanguageFields", "The table of a language: its closed words.", in: .load, languageFields)

  private static let languageFields: [BindingName] =
    WordClassName.allCases.map { name in
      BindingName.field(
        name.rawValue + "?", "string|string[]", "Words of the class '\(name.rawValue)'.")
    } + [
      .field("irregular?", "string|string[]", "Rows 'take takes took taken taking'."),
      .field("doubling?", "string|string[]", "Verbs of syllables that double their last letter."),
      .field("conjugation?", "\"english\"|\"french\"", "How its verbs are inflected and grouped."),
      .field("doc?", "string", "What it holds, for people."),
    ]

  static let foundAnnotation = BindingClass(
    "FoundAnnotation", "What 'statement' of a rule gives for one annotation.", in: .statements,
    items: [.init("[string]", "any")],
    [
      .field("at?", "Annotation|Sentence|Block|Words", "Where it stands."),
      .field("first?", "integer", "Its first byte, instead of 'at'."),
      .field("last?", "integer", "Its last byte, included."),
      .field("trigger?", "Annotation|Sentence|Block|Words", "The words that make the claim."),
      .field("negated?", "boolean", "Whether it is denied."),
      .field("modality?", "string", "As the field of annotations."),
      .field("tense?", "string", "As the field of annotations."),
      .field("reported_by?", "Actor|string", "Who says so, where that is another."),
      .field("certainty?", "\"explicit\"|\"implicit\"", "Whether the words say it."),
    ])
}
