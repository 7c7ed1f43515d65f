extension AnnotationType {
  /// The types that every pack may use without declaring them.
  public static let core: [AnnotationType] = [
    AnnotationType(
      "actor",
      [
        .init("name", .text), .init("id", .text), .init("kind", .choice), .init("role", .range),
        .init("short_form", .text), .init("local_name", .text),
      ], overlap: .longest),
    AnnotationType(
      "stance",
      [
        .init("holder", .actor), .init("target", .range), .init("polarity", .integer),
        .init("strength", .integer), .init("ladder", .text),
      ], overlap: .onePerTrigger),
    AnnotationType(
      "demand",
      [
        .init("by", .actor), .init("addressee", .actor), .init("content", .range),
        .init("force", .choice), .init("instrument", .text),
      ], overlap: .onePerTrigger),
    AnnotationType(
      "commitment",
      [
        .init("by", .actor), .init("to", .actor), .init("content", .range),
        .init("force", .choice),
      ], overlap: .onePerTrigger),
    AnnotationType(
      "event",
      [
        .init("what", .range), .init("date", .date), .init("place", .actor),
        .init("participants", .list), .init("origin", .date),
      ], overlap: .longest),
    AnnotationType(
      "instrument",
      [
        .init("name", .text), .init("short_form", .text), .init("kind", .choice),
        .init("number", .text), .init("article", .text),
      ], overlap: .longest),
    AnnotationType("principle", [.init("name", .text)], overlap: .longest),
    AnnotationType(
      "quote",
      [
        .init("holder", .actor), .init("content", .range), .init("mode", .choice),
        .init("source", .text),
      ], overlap: .onePerTrigger),
    AnnotationType(
      "abbreviation", [.init("short", .range), .init("long", .range)], overlap: .longest),
    AnnotationType(
      "date", [.init("value", .date), .init("precision", .choice)], overlap: .longest),
    AnnotationType(
      "contact",
      [
        .init("name", .range), .init("role", .range), .init("phone", .text), .init("email", .text),
      ], overlap: .longest),
    AnnotationType(
      "metadata",
      [
        .init("subject_country", .text), .init("kind", .text), .init("issuer", .actor),
        .init("speaker", .text), .init("role", .text), .init("phone", .text),
        .init("topic", .range), .init("level", .text), .init("issued_on", .date),
        .init("weight", .integer),
      ], overlap: .all),
  ]
}
