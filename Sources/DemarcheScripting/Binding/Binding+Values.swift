/// The values that the functions of packs get.
extension Binding {
  private static let found: BindingPlaces = [.callbacks, .statements, .reports]
  private static let rules: BindingPlaces = [.callbacks, .statements]
  private static let position: [BindingName] = [
    .field("text", "string", "Its words."),
    .field("first", "integer", "Its first byte, from 1."),
    .field("last", "integer", "Its last byte, included."),
  ]
  private static let part: [BindingName] =
    position + [
      .field("zone", "Zone", "The part that it plays in the layout."),
      .field("index", "integer", "Its number, from 1."),
    ]

  static let statement = BindingClass(
    "Statement", "A statement.", in: found,
    [
      .field("key", "string", "What names it."),
      .field("headline?", "string", "Its headline."),
      .field("issuer?", "Actor", "The body that issues it."),
      .field("speaker?", "Speaker", "Who speaks."),
      .field("kind?", "string", "What it is, such as 'press_release'."),
      .field("issued_on?", "Date", "The day of issue."),
      .field("language?", "string", "The code of its language."),
      .field("url?", "string", "Its address."),
      .field("origin", "string", "The file or address that it was read from."),
      .field("subject_countries", "string[]", "Codes of the countries that it is about."),
      .field("text", "string", "All of it."),
      .field("blocks", "Block[]", "Its headings, paragraphs, list items."),
      .field("sentences", "Sentence[]", "Its sentences.", in: rules),
      .method(
        "annotations", ["filter?: string|Conditions"], gives: "List",
        "Its annotations, or those of which a filter is true.", in: [.statements, .reports]),
    ])

  static let block = BindingClass("Block", "A block of a statement.", in: found, part)
  static let sentence = BindingClass("Sentence", "A sentence of a statement.", in: rules, part)

  static let match = BindingClass(
    "Match", "What a pattern matched; captures have the names that the pattern gives.",
    in: .callbacks, items: [.init("[string]", "Capture")],
    [
      .field("trigger", "Words", "The words that make the claim."),
      .field("verb?", "Verb", "The verb group of the trigger."),
      .field("sentence", "Sentence", "The sentence that it stands in."),
      .field("statement", "Statement", "The statement at hand."),
    ] + position)

  static let capture = BindingClass(
    "Capture", "A part of a match that the pattern names.", in: .callbacks,
    position + [
      .field("id?", "string", "What a lexicon or rule names it by."),
      .field("kind?", "string", "What it is, such as 'state'."),
      .field("value?", "string|number|Date", "What words of value types mean."),
    ])

  /// Its names are those of the pack's manifest.
  static let options = BindingClass(
    "Options", "What the pack's options are set to.", in: .everywhere, [])

  static let verb = BindingClass(
    "Verb", "A verb group.", in: .callbacks,
    [
      .field("text", "string", "Its words."),
      .field("negated", "boolean", "Whether it is denied."),
      .field("modal?", "string", "Its modal verb."),
      .field("tense", "\"past\"|\"present\"|\"future\"", "Its tense."),
      .field("passive", "boolean", "Whether it is passive."),
      .field("adverbs", "string[]", "Its adverbs."),
    ])

  static let annotation = BindingClass(
    "Annotation", "An annotation; the fields of its type have their own names.",
    in: [.statements, .reports], items: [.init("[string]", "any")],
    [.field("type", "string", "The name of its type.")] + position + [
      .field("trigger", "Words", "The words that make the claim."),
      .field("status", "string", "All of its status in one word, such as 'asserted'."),
      .field("negated", "boolean", "Whether it is denied."),
      .field("modality", "string", "Whether it is so, or may, must or would be."),
      .field("tense", "string", "The time that it is said of."),
      .field("reported_by?", "Actor", "Who says so, where that is another."),
      .field("certainty", "\"explicit\"|\"implicit\"", "Whether the words say it."),
      .field("rule", "string", "The id of the rule that found it."),
      .field("rung?", "string", "The rung of the ladder."),
      .field("pack", "string", "The pack and version of the rule."),
      .field("zone", "Zone", "Where in the layout it stands."),
      .field("sentence", "Words", "The sentence that it stands in."),
      .field("statement", "Statement", "Its statement."),
      .field("fields", "table<string, any>", "The fields that it has, by name."),
    ])

  static let date = BindingClass(
    "Date", "A date, of any precision; '==' and '<' compare dates.", in: .everywhere,
    [
      .field("iso", "string", "One day, or two with '/' between."),
      .field("precision", "DatePrecision", "How exact it is."),
      .field("first_day?", "string", "Its first day, YYYY-MM-DD."),
      .field("last_day?", "string", "Its last day."),
      .field("symbolic", "string", "As the words say it, where that is no day."),
      .field("approximate", "boolean", "Whether the words say 'about'."),
    ])

  static let source = BindingClass(
    "Source", "A source document.", in: .readers,
    [
      .field("origin", "string", "The file or address that it came from."),
      .field("name", "string", "The origin without its folders."),
      .field("head", "string", "Its first 4,096 bytes."),
      .field("text", "string", "All of it."),
      .method("lines", gives: "Words[]", "Its lines, with their positions."),
    ])

  // MARK: tables that scripts get

  static let actor = BindingClass(
    "Actor", "Somebody, as a table.", in: found,
    [
      .field("name", "string", "The name as a lexicon has it, or the words."),
      .field("id?", "string", "Such as 'KZ'."),
      .field("kind?", "string", "Such as 'state'."),
      .field("text?", "string", "The words, in a field of an annotation."),
      .field("first?", "integer", "Their first byte."),
      .field("last?", "integer", "Their last byte, included."),
      .field("resolution?", "string", "How it is known who is meant, where the words do not say."),
    ])

  static let speaker = BindingClass(
    "Speaker", "Who speaks, as a table.", in: found,
    [
      .field("name", "string", "The name."),
      .field("role?", "string", "The office."),
      .field("phone?", "string", "The telephone number."),
    ])

  static let words = BindingClass(
    "Words", "Words and where they stand, as a table.", in: .everywhere, position)
}
