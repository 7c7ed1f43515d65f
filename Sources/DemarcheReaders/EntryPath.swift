/// Names one statement of a file that holds several, as its origin does: `news.rss#3`.
package struct EntryPath: Sendable {
  /// The file.
  package let file: String
  /// The number of the entry, from 1.
  package let number: Int

  /// The place that `path` names; nil where a file has the whole name, or none the part before
  /// the number.
  package init?(_ path: String) {
    guard let mark = path.lastIndex(of: "#"), let number = Int(path[path.index(after: mark)...]),
      (try? SystemFile.status(path)) == nil
    else { return nil }
    file = String(path[..<mark])
    self.number = number
    guard (try? SystemFile.status(file))?.kind == .file else { return nil }
  }
}
