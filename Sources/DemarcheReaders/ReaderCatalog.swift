/// The readers there are, and which of them reads a file.
package struct ReaderCatalog: Sendable {
  /// In the order in which they are asked.
  package let readers: [any Reader]
  /// Those of packs, asked after the others.
  package let declared: [DeclaredReader]
  private let fallback = PlainTextReader()

  /// Who reads a source.
  package enum Choice: Sendable {
    case own(any Reader)
    case declared(DeclaredReader)
  }

  /// A catalog of `readers`; the plain-text reader stands in where none claims a file.
  package init(_ readers: [any Reader], declared: [DeclaredReader] = []) {
    self.readers = readers
    self.declared = declared
  }

  /// All readers there are.
  ///
  /// - Parameters:
  ///   - mapping: where the parts of a statement stand in records of JSON and CSV.
  ///   - folders: where helper programs are looked for, in their order.
  ///   - declared: the readers of packs.
  package init(
    mapping: FieldMapping = FieldMapping(),
    programsIn folders: [String] = ReaderCatalog.usualFolders, declared: [DeclaredReader] = []
  ) {
    self.init(
      [
        PlainTextReader(), MarkdownReader(), HTMLReader(), FeedReader(), MailReader(),
        WordReader(), PDFReader(programsIn: folders), CSVReader(mapping),
        JSONRecordReader(mapping),
      ], declared: declared)
  }

  /// Where programs are on most systems.
  package static let usualFolders = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// The reader of that name, or nil.
  package func reader(named name: String) -> (any Reader)? { readers.first { $0.name == name } }

  /// Whether a folder stands for a file of that name, folders left out of the name.
  ///
  /// Files of records are as often what somebody made of statements: whoever means them names them.
  package func claims(fileName: String) -> Bool {
    if claimant(of: fileName) != nil { return !readsRecords(fileName) }
    return declared.contains { $0.claims(fileName: fileName) }
  }

  /// The reader of that name, a pack's also by its id; the first of a name counts, and those that
  /// no pack declares come first.
  package func choice(named name: String) -> Choice? {
    if let reader = reader(named: name) { return .own(reader) }
    return declared.first { $0.name == name || $0.id == name }.map { .declared($0) }
  }

  /// Who reads a source: whom its name tells, a pack's reader where that is nobody else; else whom
  /// its first bytes tell, in the same order; else the plain-text reader.
  ///
  /// - Parameter detects: whether a pack's reader takes the source for its own.
  package func choice<Failure>(
    for source: SourceBytes, detects: (DeclaredReader) throws(Failure) -> Bool
  ) throws(Failure) -> Choice {
    if let reader = claimant(of: source.origin) { return .own(reader) }
    let fileName = ReaderCatalog.fileName(of: source.origin)
    if let reader = declared.first(where: { $0.claims(fileName: fileName) }) {
      return .declared(reader)
    }
    if let reader = reader(toldBy: source.bytes) { return .own(reader) }
    for reader in declared where reader.detects {
      if try detects(reader) { return .declared(reader) }
    }
    return .own(fallback)
  }

  /// The reader of a source where packs declare none: whom its name tells, else whom its first
  /// bytes tell, else the plain-text reader.
  package func reader(for source: SourceBytes) -> any Reader {
    claimant(of: source.origin) ?? reader(toldBy: source.bytes) ?? fallback
  }

  private func reader(toldBy bytes: [UInt8]) -> (any Reader)? {
    let head = Array(bytes.prefix(4096))
    return readers.first { $0.claims(firstBytes: head) }
  }

  /// A path without its folders.
  package static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether the file at `path` is claimed by a reader of records with fields.
  package func readsRecords(_ path: String) -> Bool {
    claimant(of: path).map { ["csv", "json"].contains($0.name) } ?? false
  }

  private func claimant(of path: String) -> (any Reader)? {
    let fileName = ReaderCatalog.fileName(of: path)
    return readers.first { $0.claims(fileName: fileName) }
  }
}
