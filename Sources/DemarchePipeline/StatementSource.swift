package import DemarcheModel
package import DemarcheReaders
package import DemarcheScripting

/// Where statements come from: files, folders, standard input.
package struct StatementSource: Sendable {
  /// What the person said about all of them.
  package struct Metadata: Sendable {
    package var date: CalendarDate?
    package var issuer: String?
    /// A code; `auto` has the language told of lines too, which costs time.
    package var language: String?

    /// Metadata that says nothing unless told.
    package init(date: CalendarDate? = nil, issuer: String? = nil, language: String? = nil) {
      self.date = date
      self.issuer = issuer
      self.language = language
    }
  }

  /// In which members of a JSON object the parts of a statement stand.
  package typealias Mapping = FieldMapping

  /// How files are read.
  package enum Input: Sendable, Hashable {
    /// As their names tell, or their first bytes.
    case auto
    /// Each as lines of JSON objects, one statement a line.
    case ndjson
    /// Each by the reader of that name; of a pack's also by its id.
    case reader(String)

    /// The names that need no pack.
    package static let names = ["auto", "ndjson"] + ReaderCatalog().readers.map(\.name)

    /// What a name stands for, whether there is such a reader or not.
    package init(_ name: String) {
      switch name {
      case "auto": self = .auto
      case "ndjson": self = .ndjson
      default: self = .reader(name)
      }
    }
  }

  /// The files, in the order of the output; `-` is standard input.
  package let paths: [String]
  /// Files of folders that no reader claims.
  package let skippedCount: Int
  /// Paths that could not be found or looked into.
  package let diagnostics: [Diagnostic]
  package let metadata: Metadata
  /// Whether the SHA-256 of statements read from lines is wanted, as reports do.
  package var wantsDigests = true
  private let input: Input
  private let mapping: Mapping
  private let catalog: ReaderCatalog
  private let readers: PackReaders

  /// Finds the files that `paths` stand for.
  ///
  /// - Parameters:
  ///   - mapping: where the parts of a statement stand in JSON and CSV.
  ///   - folders: where helper programs are looked for.
  ///   - readers: those of packs.
  package init(
    _ paths: [String], metadata: Metadata = Metadata(), include: [String] = [],
    exclude: [String] = [], input: Input = .auto, mapping: Mapping = Mapping(),
    programsIn folders: [String] = ReaderCatalog.usualFolders, readers: PackReaders = .none
  ) {
    self.input = input
    self.mapping = mapping
    self.readers = readers
    catalog = ReaderCatalog(mapping: mapping, programsIn: folders, declared: readers.claims)
    let files = StatementFiles.expand(
      paths, catalog: catalog, include: include.map { Glob($0) },
      exclude: exclude.map { Glob($0) })
    self.paths = files.paths
    skippedCount = files.skippedCount
    diagnostics = files.diagnostics
    self.metadata = metadata
  }

  /// Whether the file is lines of JSON objects.
  package func holdsLines(_ path: String) -> Bool {
    switch input {
    case .ndjson: return true
    case .auto:
      let name = path.lowercased()
      if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return true }
      // Who says where fields are and not what the file is has lines of them.
      return mapping.isGiven && !catalog.readsRecords(path)
    case .reader: return false
    }
  }

  /// What is wrong with the reader that was chosen by name: there is none; else nil.
  package var inputFault: Diagnostic? {
    guard case .reader(let name) = input, catalog.choice(named: name) == nil else { return nil }
    let declared = catalog.declared.map(\.name)
    let known = Input.names + declared
    return Diagnostic(
      code: "read/no-reader", message: "there is no reader '\(name)'",
      help: NearestName.find(name, in: known + catalog.declared.map(\.id))
        .map { "did you mean '\($0)'?" }
        ?? "known are " + known.map { "'\($0)'" }.joined(separator: ", "))
  }

  /// How many bytes the files have together; nil where one is no file, such as standard input.
  package var byteCount: Int? {
    var sum = 0
    for path in paths {
      guard let count = SystemFile.byteCount(path) else { return nil }
      sum += count
    }
    return sum
  }

  /// Whether one of the files is.
  package var holdsLines: Bool { paths.contains { holdsLines($0) } }

  /// Reads the statements of one file, or the one of a line of it, from 1.
  ///
  /// - Parameter host: runs the readers of packs; nil has one made.
  /// - Returns: what could be read, and why other lines could not.
  /// - Throws: `DemarcheError` with what is wrong with the file.
  package func read(
    _ path: String, line: Int? = nil, by host: ScriptHost? = nil
  ) throws(DemarcheError) -> SourceReading {
    do throws(ReadError) {
      if holdsLines(path) { return try statements(of: path, line) }
    } catch {
      throw DemarcheError([error.diagnostic])
    }
    return try statements(of: bytes(of: path), at: path, by: host)
  }

  /// Reads the statements of the bytes of a file, or the one of them that `path` names.
  ///
  /// - Throws: `DemarcheError` with what is wrong with them, or where there is no such statement.
  func statements(
    of source: SourceBytes, at path: String, by host: ScriptHost?
  ) throws(DemarcheError) -> SourceReading {
    let reading = try statements(of: source, by: host)
    guard let entry = EntryPath(path) else { return reading }
    let found = reading.statements.filter { $0.source.origin == path }
    if !found.isEmpty { return SourceReading(found) }
    throw DemarcheError([
      Diagnostic(
        code: "read/not-found", message: "the file has no statement \(entry.number)", file: path)
    ])
  }

  /// The bytes of a file that is no lines, or in which the statement stands that `path` names.
  ///
  /// - Throws: `DemarcheError` where it cannot be read.
  func bytes(of path: String) throws(DemarcheError) -> SourceBytes {
    do throws(ReadError) {
      return path == "-"
        ? try SourceFile.read(descriptor: 0, origin: "-")
        : try SourceFile.read(EntryPath(path)?.file ?? path)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// Reads the statements of the bytes of a file.
  ///
  /// - Throws: `DemarcheError` with what is wrong with them.
  private func statements(
    of source: SourceBytes, by host: ScriptHost?
  ) throws(DemarcheError) -> SourceReading {
    do throws(ReadError) {
      var reading = try readers.read(source, catalog, named: readerName, options, by: host)
      for index in reading.statements.indices {
        LanguageDetector.fill(&reading.statements[index])
      }
      return reading
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// All besides the bytes that decides what is read.
  var settingBytes: [UInt8] {
    var writer = BinaryWriter()
    writer.write(Version.current)
    writer.write(metadata.date?.iso)
    writer.write(metadata.issuer)
    writer.write(metadata.language)
    writer.write(readerName ?? "\(input)")
    writer.write(readers.digests)
    for part in FieldMapping.Part.allCases { writer.write(mapping.names[part] ?? []) }
    return writer.bytes
  }

  /// What a person should know when all is read.
  package var closingNotes: [Diagnostic] { [LanguageDetector.absence].compactMap(\.self) }

  /// Whether the language of lines that do not give it is told even where no rule asks for it.
  var detectsLanguageOfLines: Bool { metadata.language == "auto" }

  private var readerName: String? {
    if case .reader(let name) = input { return name }
    return nil
  }

  /// A reader of lines, for one job.
  func lineReader() -> LineReader { LineReader(mapping, options: options) }

  /// The number that what a line gives is to carry.
  func number(of line: Int, in reader: borrowing LineReader) -> Int? {
    mapping.numbersLines ? reader.lineNumber() ?? line : nil
  }

  private var options: ReadOptions {
    var options = ReadOptions(
      date: metadata.date, issuer: metadata.issuer,
      language: detectsLanguageOfLines ? nil : metadata.language)
    options.wantsDigests = wantsDigests
    return options
  }

  private func statements(of path: String, _ line: Int?) throws(ReadError) -> SourceReading {
    var stream = try LineStream(path, batchSize: .block, interruption: Interruption())
    var reader = lineReader()
    var reading = SourceReading([])
    while let batch = try stream.next() {
      for place in 0..<batch.count where line == nil || line == batch.firstLine + place {
        switch reader.read(place, of: batch) {
        case .statement(var statement):
          if detectsLanguageOfLines { LanguageDetector.fill(&statement) }
          reading.statements.append(statement)
        case .failure(_, let diagnostic): reading.failures.append(diagnostic)
        case .blank: break
        }
      }
      if let line, line < batch.firstLine + batch.count { break }
    }
    return reading
  }
}
