extension SpanView {
  /// Who made it: `lexicon`, `rule`, `issuer`, `surname` or `built in`.
  var origin: String { span.entry >= 0 ? "lexicon" : span.content?.origin ?? "built in" }

  /// What is known of it beside its name and id.
  var attributes: [(name: String, value: String)] {
    if span.entry >= 0 {
      return table.entries[Int(span.entry)].attributes.map { ($0.key, $0.value) }
    }
    let fields = span.content?.fields ?? []
    return fields.compactMap { field in
      guard field.name != "id", field.name != "name", let value = field.value else { return nil }
      return (field.name, value.plainText)
    }
  }
}
