/// Forms in which findings come back in.
package enum InterchangeFormat: String, Sendable, CaseIterable {
  /// A list of objects, one a statement.
  case json
  /// One object a line.
  case ndjson
  /// Web Annotation in JSON-LD: a page, a collection, a list, or one of these a line.
  case webAnnotation = "web-annotation"
  /// A folder with `.txt` and `.ann` files.
  case brat

  /// The format that a path tells; nil where it tells none.
  ///
  /// - Parameter isFolder: whether it is a folder.
  package static func guess(_ path: String, isFolder: Bool) -> InterchangeFormat? {
    let name = path.lowercased()
    if isFolder || name.hasSuffix(".ann") { return .brat }
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .ndjson }
    if name.hasSuffix(".jsonld") { return .webAnnotation }
    return name.hasSuffix(".json") ? .json : nil
  }
}
