/// The readers there are, and which of them reads a file.
package struct ReaderCatalog: Sendable {
  /// In the order in which they are asked.
  package let readers: [any Reader]
  private let fallback = PlainTextReader()

  /// Those that come with Demarche.
  package static let builtIn: [any Reader] = [PlainTextReader(), HTMLReader(), FeedReader()]

  /// A catalog of `readers`; the plain-text reader stands in where none claims a file.
  package init(_ readers: [any Reader] = ReaderCatalog.builtIn) {
    self.readers = readers
  }

  /// Whether a reader claims a file of that name, folders left out of the name.
  package func claims(fileName: String) -> Bool {
    readers.contains { $0.claims(fileName: fileName) }
  }

  /// The reader of a source document: the first that claims its name, else the first that claims
  /// its first bytes, else the plain-text reader.
  package func reader(for source: SourceBytes) -> any Reader {
    let path = source.origin
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    if let reader = readers.first(where: { $0.claims(fileName: fileName) }) { return reader }
    let head = Array(source.bytes.prefix(4096))
    return readers.first { $0.claims(firstBytes: head) } ?? fallback
  }

  /// The reader of that name, or nil.
  package func reader(named name: String) -> (any Reader)? { readers.first { $0.name == name } }
}
