/// The readers there are, and which of them reads a file.
package struct ReaderCatalog: Sendable {
  /// In the order in which they are asked.
  package let readers: [any Reader]
  private let fallback = PlainTextReader()

  /// A catalog of `readers`; the plain-text reader stands in where none claims a file.
  package init(_ readers: [any Reader]) {
    self.readers = readers
  }

  /// All readers there are.
  ///
  /// - Parameters:
  ///   - mapping: where the parts of a statement stand in records of JSON and CSV.
  ///   - folders: where helper programs are looked for, in their order.
  package init(
    mapping: FieldMapping = FieldMapping(),
    programsIn folders: [String] = ReaderCatalog.usualFolders
  ) {
    self.init([
      PlainTextReader(), MarkdownReader(), HTMLReader(), FeedReader(), MailReader(), WordReader(),
      PDFReader(programsIn: folders), CSVReader(mapping), JSONRecordReader(mapping),
    ])
  }

  /// Where programs are on most systems.
  package static let usualFolders = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// The reader of that name, or nil.
  package func reader(named name: String) -> (any Reader)? { readers.first { $0.name == name } }

  /// Whether a folder stands for a file of that name, folders left out of the name.
  ///
  /// Files of records are as often what somebody made of statements: whoever means them names them.
  package func claims(fileName: String) -> Bool {
    readers.contains { $0.claims(fileName: fileName) } && !readsRecords(fileName)
  }

  /// The first reader that claims the source by its name, else the one that its first bytes tell,
  /// else the plain-text reader.
  package func reader(for source: SourceBytes) -> any Reader {
    if let reader = claimant(of: source.origin) { return reader }
    let head = Array(source.bytes.prefix(4096))
    return readers.first { $0.claims(firstBytes: head) } ?? fallback
  }

  /// Whether the file at `path` is claimed by a reader of records with fields.
  package func readsRecords(_ path: String) -> Bool {
    claimant(of: path).map { ["csv", "json"].contains($0.name) } ?? false
  }

  private func claimant(of path: String) -> (any Reader)? {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    return readers.first { $0.claims(fileName: fileName) }
  }
}
