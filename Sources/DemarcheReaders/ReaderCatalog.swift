/// The readers there are, and which of them reads a file.
package struct ReaderCatalog: Sendable {
  /// In the order in which they are asked.
  package let readers: [any Reader]
  private let fallback = PlainTextReader()

  /// A catalog of `readers`; the plain-text reader stands in where none claims a file.
  package init(_ readers: [any Reader] = [PlainTextReader()]) {
    self.readers = readers
  }

  /// Whether a reader claims a file of that name, folders left out of the name.
  package func claims(fileName: String) -> Bool {
    readers.contains { $0.claims(fileName: fileName) }
  }

  /// The first reader that claims the file at `path`, else the plain-text reader.
  package func reader(for path: String) -> any Reader {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    return readers.first { $0.claims(fileName: fileName) } ?? fallback
  }
}
