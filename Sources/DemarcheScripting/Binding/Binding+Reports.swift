import DemarcheModel

/// What reports declare, ask and write.
extension Binding {
  static let report = BindingClass(
    "ReportFields", "The table of a report.", in: .load,
    [
      .field("title?", "string", "What stands above it; its name without it."),
      .field("doc?", "string", "What it tells, for people."),
      .field("options?", "table<string, ReportOption>", "What '--set name=value' takes."),
      .field(
        "build", "fun(archive: Archive, options: table<string, any>, doc: Document)",
        "Writes the document."),
    ])

  static let reportOption = BindingClass(
    "ReportOption", "An option of a report.", in: .load,
    [
      .field("type", "ReportOptionType", "What it holds."),
      .field("values?", "string[]", "What an 'enum' may be."),
      .field("default?", "string|number|boolean", "What it is unless told."),
      .field("required?", "boolean", "Whether the report cannot do without it."),
      .field("doc?", "string", "What it is for."),
    ])

  static let archive = BindingClass(
    "Archive", "The statements that a report is about.", in: .reports,
    [
      .method(
        "annotations", ["filter?: string|Conditions"], gives: "List",
        "All annotations, or those of which a filter is true."),
      .method(
        "statements", ["filter?: string|Conditions"], gives: "List",
        "All statements, or those of which a filter is true."),
    ])

  /// What an annotation or statement is chosen by, as a table.
  static let conditions = BindingClass(
    "Conditions", "A filter as a table; fields of annotation types can be named too.",
    in: [.statements, .reports], items: [.init("[string]", "any")],
    conditionNames)

  private static let conditionNames: [BindingName] =
    FilterField.allNames.map { name in
      BindingName.field(name + "?", "any", "As '\(name)' of filters.")
    } + [
      .field("since?", "Date|string", "The first day of issue."),
      .field("before?", "Date|string", "The day before which it was issued."),
      .field("where?", "string", "A filter."),
    ]

  static let list = BindingClass(
    "List", "Annotations or statements; '#list' counts them, 'list[-1]' is the last.",
    in: [.statements, .reports],
    items: [.init("[integer]", "any")],
    [
      .method("each", gives: "fun(): any", "An iterator for 'for'."),
      .method("count", gives: "integer", "How many there are."),
      .method("where", ["filter: string|Conditions"], gives: "List", "Those that a filter keeps."),
      .method(
        "group", ["name: string", "order?: \"name\"|\"count\""], gives: "Group[]",
        "A group for each value."),
      .method("sort", ["name: string"], gives: "List", "By a value; '-name' the greatest first."),
      .method("take", ["count: integer"], gives: "List", "The first of them."),
    ])

  static let iterator = BindingClass(
    "Iterator", "What 'for' walks with.", in: [.statements, .reports], [])

  static let group = BindingClass(
    "Group", "What has one value in common.", in: [.statements, .reports],
    [
      .field("key", "string", "The value; empty for what has none."),
      .field("name", "string", "The value for people."),
      .field("count", "integer", "How many there are."),
      .field("items", "List", "What is in it."),
    ])

  static let document = BindingClass(
    "Document", "What a report writes to.", in: .reports, blocks + inline)

  private static let blocks: [BindingName] = [
    .method("subtitle", ["content: Content"], "Writes the line under the title."),
    .method("heading", ["level: 2|3|4", "content: Content"], "Writes a heading."),
    .method("paragraph", ["content: Content"], "Writes a paragraph."),
    .method(
      "list", ["items: Content[]", "kind?: \"ordered\"|\"unordered\""], "Writes a list."),
    .method("table", ["fields: TableFields"], "Writes a table."),
    .method("matrix", ["fields: MatrixFields"], "Writes rows against columns."),
    .method("chart", ["fields: ChartFields"], "Writes a picture and its table."),
    .method("timeline", ["fields: TimelineFields"], "Writes things along a line of time."),
    .method("calendar", ["fields: TimelineFields"], "Writes things by month; ICS takes them."),
    .method(
      "difference",
      ["before: Statement", "after: Statement", "options?: DifferenceOptions"],
      gives: "DifferenceResult", "Writes how the second statement differs from the first."),
    .method(
      "claim", ["content: Content", "evidence: Evidence"],
      "Writes a numbered assertion with its evidence."),
    .method("quote", ["annotation: Annotation"], "Writes its sentence with the words marked."),
    .method(
      "statement", ["statement: Statement", "annotations?: List"],
      "Writes a text with annotations in the margin."),
    .method(
      "callout", ["content: Content", "kind?: \"note\"|\"warning\""], "Writes a marked block."),
    .method("note", ["content: Content"], "Writes a note."),
  ]

  private static let inline: [BindingName] = [
    .method("strong", ["text: string"], gives: "Content", "Strong words."),
    .method("emphasis", ["text: string"], gives: "Content", "Stressed words."),
    .method("term", ["text: string"], gives: "Content", "A term."),
    .method("link", ["text: string", "url: string"], gives: "Content", "A link."),
    .method("cite", ["evidence: Evidence"], gives: "Content", "References to evidence."),
    .method(
      "formula", ["annotation: Annotation"], gives: "Content",
      "The words of its trigger and of what it is about."),
  ]

  // MARK: tables that reports write

  static let table = BindingClass(
    "TableFields", "The table of 'doc:table'.", in: .reports,
    [
      .field("caption", "string", "What stands above it."),
      .field("columns", "(string|table)[]", "Titles, or { title, align = \"number\" }."),
      .field("rows", "Content[][]", "Cells; one may be { content, evidence = annotations }."),
    ])

  static let matrix = BindingClass(
    "MatrixFields", "The table of 'doc:matrix'.", in: .reports,
    [
      .field("caption", "string", "What stands above it."),
      .field("rows", "Group[]", "What 'list:group' gives."),
      .field("columns", "Group[]", "What 'list:group' gives."),
      .field("cell?", "MatrixCell", "What a cell shows; 'strongest' without it."),
      .field("row_title?", "string", "What rows are."),
    ])

  static let chart = BindingClass(
    "ChartFields", "The table of 'doc:chart'.", in: .reports,
    [
      .field("kind", "ChartKind", "What it looks like."),
      .field("title", "string", "What stands above it."),
      .field("summary", "string", "What it shows, in words."),
      .field("categories", "(string|integer|Group)[]", "Names or groups."),
      .field("series", "table[]", "Groups, or { name = …, values = { 1, false, 2.5 } }."),
      .field("category_title?", "string", "What categories are."),
    ])

  static let timeline = BindingClass(
    "TimelineFields", "The table of 'doc:timeline' and 'doc:calendar'.", in: .reports,
    [
      .field("caption", "string", "What stands above it."),
      .field("entries", "table[]", "{ date, content, evidence = annotations } each."),
    ])

  static let difference = BindingClass(
    "DifferenceOptions", "How 'doc:difference' compares.", in: .reports,
    [
      .field("steps?", "boolean", "Whether formats show the steps; false where claims do."),
      .field("rungs?", "string[][]", "Beginnings of verbs, the softest first."),
    ])

  static let differenceResult = BindingClass(
    "DifferenceResult", "What 'doc:difference' found.", in: .reports,
    [
      .field("kept", "integer", "How many sentences are the same."),
      .field("changed", "integer", "How many are worded otherwise."),
      .field("moved", "integer", "How many stand elsewhere."),
      .field("added", "integer", "How many are new."),
      .field("dropped", "integer", "How many are gone."),
      .field("steps", "DifferenceStep[]", "Positions that changed."),
    ])

  static let differenceStep = BindingClass(
    "DifferenceStep", "A position that changed.", in: .reports,
    [
      .field("type", "string", "The annotation type."),
      .field("target", "string", "What it is about."),
      .field("direction", "string", "Such as 'softer'."),
      .field("before?", "Annotation", "As it was; nil where it is new."),
      .field("after?", "Annotation", "As it is; nil where it is gone."),
    ])
}
