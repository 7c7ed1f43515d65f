/// A span with what it stands for.
struct SpanView {
  let span: Span
  let table: SpanTable

  var tokens: Range<Int> { span.tokens }
  /// The number of its type.
  var type: Int { Int(span.type) }
  /// The canonical name, where there is one.
  var name: String? { table.name(span) }
  var id: String? { table.id(span) }
  var kind: String? { attribute("kind") }
  var value: SpanValue? { span.content?.value }
  var parts: [Span.Part] { span.content?.parts ?? [] }

  /// `id`, `name` or another attribute as text.
  func attribute(_ field: String) -> String? { table.attribute(field, of: span) }
}

extension SpanTable {
  subscript(_ index: Int) -> SpanView { SpanView(span: span(index), table: self) }
}
