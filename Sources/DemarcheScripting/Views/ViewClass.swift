/// The classes of handles that scripts see.
enum ViewClass: UInt32, CaseIterable {
  case statement, block, sentence, match, capture, verb, annotation, date, archive, list, iterator
  case doc, source, options

  /// The name in messages.
  var name: String {
    switch self {
    case .doc: "document"
    default: "\(self)"
    }
  }

  /// The name behind its article: `an annotation`.
  var article: String {
    ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name
  }

  /// The fields that every value of the class has; methods among them.
  var fields: [String] {
    switch self {
    case .statement:
      [
        "key", "headline", "issuer", "speaker", "kind", "issued_on", "language", "url", "origin",
        "subject_countries", "text", "blocks", "sentences", "annotations",
      ]
    case .block, .sentence: ["text", "first", "last", "zone", "index"]
    case .match: ["trigger", "verb", "sentence", "statement", "text", "first", "last"]
    case .capture: ["text", "first", "last", "id", "kind", "value"]
    case .verb: ["text", "negated", "modal", "tense", "passive", "adverbs"]
    case .annotation:
      [
        "type", "text", "first", "last", "trigger", "status", "negated", "modality", "tense",
        "reported_by", "certainty", "rule", "rung", "pack", "zone", "sentence", "statement",
        "fields",
      ]
    case .date: ["iso", "precision", "first_day", "last_day", "symbolic", "approximate"]
    case .archive: ["annotations", "statements"]
    case .list: ["each", "count", "where", "group", "sort", "take"]
    case .iterator, .options: []
    case .doc:
      [
        "subtitle", "heading", "paragraph", "list", "table", "matrix", "chart", "timeline",
        "calendar", "difference", "claim", "quote", "statement", "callout", "note", "strong",
        "emphasis", "term", "link", "cite", "formula",
      ]
    case .source: ["origin", "name", "head", "text", "lines"]
    }
  }
}
