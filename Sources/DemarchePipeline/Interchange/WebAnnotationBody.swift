import DemarcheModel

/// What an annotation of another program says: a type, words, and who said it.
struct WebAnnotationBody {
  private(set) var type = "note"
  private(set) var fields: [Field] = []
  private(set) var creator: String?

  /// Reads the bodies of an annotation; the first tag that can be a name is its type.
  init(_ json: JSONPlace) throws(ImportFault) {
    var tags: [String] = []
    var comments: [String] = []
    let isTagging = json["motivation"]?.oneOrMore.contains { $0.value == .string("tagging") }
    for body in (json["body"] ?? json["bodyValue"])?.oneOrMore ?? [] {
      if case .string(let text) = body.value {
        comments.append(text)
        continue
      }
      guard let value = try (body["value"] ?? body["source"] ?? body["id"])?.string() else {
        continue
      }
      let purposes = body["purpose"]?.oneOrMore.compactMap { try? $0.string() }
      if purposes?.contains("tagging") ?? isTagging ?? false {
        tags.append(value)
      } else {
        comments.append(value)
      }
    }
    if let tag = tags.map(ImportedName.identifier).first(where: { !$0.isEmpty }) { type = tag }
    if !comments.isEmpty {
      fields.append(Field(name: "comment", value: .text(comments.joined(separator: "\n"))))
    }
    if tags.count > 1 {
      fields.append(Field(name: "tags", value: .list(tags.map { .text($0) })))
    }
    creator = try WebAnnotationBody.name(of: json["creator"] ?? json["generator"])
  }

  private static func name(of agent: JSONPlace?) throws(ImportFault) -> String? {
    guard let agent = agent?.oneOrMore.first else { return nil }
    if case .string(let name) = agent.value { return name }
    return try (agent["name"] ?? agent["nickname"] ?? agent["id"])?.string()
  }
}
