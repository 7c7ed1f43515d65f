/// What readers and formats declare and exchange.
extension Binding {
  static let reader = BindingClass(
    "ReaderFields", "The table of a reader.", in: .load,
    [
      .field("title?", "string", "What people call it."),
      .field("doc?", "string", "What it reads, for people."),
      .field("extensions?", "string|string[]", "Ends of file names, without the full stop."),
      .field("charset?", "string", "The character set, where files do not say."),
      .field("detect?", "fun(source: Source): boolean", "Whether a source is one of these."),
      .field(
        "read", "fun(source: Source): DraftStatement|DraftStatement[]|nil",
        "The statements of a source."),
    ])

  static let draft = BindingClass(
    "DraftStatement", "A statement as 'read' gives it.", in: .readers,
    [
      .field("text", "DraftText|(DraftText|DraftBlock)[]", "Its words, or its blocks."),
      .field("title?", "DraftText", "Its headline."),
      .field("date?", "DraftText|Date", "The day of issue, YYYY-MM-DD."),
      .field("issuer?", "DraftText", "An id or a name."),
      .field("speaker?", "DraftText", "Who speaks."),
      .field("url?", "DraftText", "Its address."),
      .field("language?", "DraftText", "The code of its language."),
      .field("kind?", "DraftText", "What it is."),
      .field("key?", "DraftText", "What names it."),
    ])

  static let draftBlock = BindingClass(
    "DraftBlock", "A block: its pieces, or positions, and its zone.", in: .readers,
    items: [.init("[integer]", "DraftText")],
    [.field("zone?", "Zone", "The part that it plays.")] + pieceFields)

  /// Positions in a source, as `lines` gives them.
  static let piece = BindingClass(
    "Piece", "Words of the source by their positions.", in: .readers, pieceFields)

  private static let pieceFields: [BindingName] = [
    .field("first?", "integer", "The first byte, from 1."),
    .field("last?", "integer", "The last byte, included."),
    .field("text?", "string", "The words; positions count."),
  ]

  static let format = BindingClass(
    "FormatFields", "The table of a format; one of 'text' and 'escape' is needed.", in: .load,
    [
      .field("title?", "string", "What people call it."),
      .field("doc?", "string", "What it is for."),
      .field("extension?", "string", "The end of file names; the name without it."),
      .field("separator?", "string", "What stands between two blocks; a blank line without it."),
      .field("escape?", "table<string, string>", "Signs, and what stands for them."),
    ] + formatInline + formatBlocks + [
      .field("document?", "fun(document: FormatNode): string", "The whole file.")
    ])

  /// The functions of a format for running text.
  static let formatInline: [BindingName] = [
    .field("text?", "fun(text: string): string", "Text from outside, escaped."),
    .field("strong?", "fun(content: string): string", "Strong words."),
    .field("emphasis?", "fun(content: string): string", "Stressed words."),
    .field("link?", "fun(content: string, url: string): string", "A link."),
    .field("cite?", "fun(numbers: integer[]): string", "References to evidence."),
    .field("term?", "fun(content: string): string", "A term."),
    .field("date?", "fun(content: string, d: table): string", "A date."),
    .field("actor?", "fun(content: string, a: table): string", "Somebody."),
    .field("quotation?", "fun(content: string, language?: string): string", "Quoted words."),
  ]

  /// The functions of a format for the parts of a document.
  static let formatBlocks: [BindingName] = [
    "heading", "paragraph", "list", "table", "matrix", "chart", "timeline", "calendar",
    "difference", "quote", "claim", "statement", "callout", "note",
  ].map { name in
    BindingName.field(name + "?", "fun(node: FormatNode): string", "A \(name).")
  }

  static let formatNode = BindingClass(
    "FormatNode", "A part of a document, as functions of formats get it.", in: .formats,
    items: [.init("[string]", "any")],
    [
      .field("content?", "string", "Its running text, escaped."),
      .field("caption?", "string", "What stands above it."),
      .field("evidence?", "integer[]", "Numbers of evidence."),
      .field("citation?", "string", "What 'cite' made of them."),
      .field("raw?", "table<string, string>", "Values that no function escaped."),
    ])
}
