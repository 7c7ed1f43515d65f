/// A string of a gold file, or a list of strings; null in the list stands for nothing.
struct OneOrMany: Sendable, Hashable, Decodable {
  var values: [String?]

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      values = [text]
    } else {
      values = try value.decode([String?].self)
    }
  }
}
