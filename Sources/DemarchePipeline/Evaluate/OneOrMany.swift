/// A string of a gold file, or a list of strings; null in the list stands for nothing.
struct OneOrMany: Sendable, Hashable, Decodable {
  var values: [String?]

  /// What two lists hold together; nil where neither is there.
  init?(_ first: OneOrMany?, _ second: OneOrMany?) {
    if first == nil, second == nil { return nil }
    values = (first?.values ?? []) + (second?.values ?? [])
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      values = [text]
    } else {
      values = try value.decode([String?].self)
    }
  }
}
