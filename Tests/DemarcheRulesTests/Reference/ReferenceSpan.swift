/// A stretch of tokens that counts as one thing of a type.
struct ReferenceSpan: Hashable {
  var type: String
  var tokens: Range<Int>
  var id: String?
  var name: String?
  var attributes: [String: String] = [:]

  /// Whether it is what `<type field=value>` asks for.
  func passes(_ filters: [(field: String, value: String)]) -> Bool {
    filters.allSatisfy { filter in
      switch filter.field {
      case "id": id == filter.value
      case "name": name == filter.value
      default: attributes[filter.field] == filter.value
      }
    }
  }
}
