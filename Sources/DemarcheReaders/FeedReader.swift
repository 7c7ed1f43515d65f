import DemarcheDigest
import DemarcheMarkup
import DemarcheModel

/// Reads feeds in RSS, Atom and JSON Feed: one statement an entry.
package struct FeedReader: Reader {
  /// `feed`.
  package let name = "feed"
  /// Those of the three forms.
  package let mediaTypes = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml",
    "application/feed+json", "application/xml", "text/xml",
  ]

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.rss`, `.atom` or `.rdf`, or is one that programs give to feeds:
  /// `feed.xml`, `rss.xml`, `atom.xml`, `feed.json`.
  package func claims(fileName: String) -> Bool {
    fileName.hasEnding(".rss", ".atom", ".rdf")
      || ["feed.xml", "rss.xml", "atom.xml", "feed.json"].contains(fileName.lowercased())
  }

  /// Whether the bytes begin as feeds do.
  package func claims(firstBytes bytes: [UInt8]) -> Bool {
    let head = FirstWords(bytes)
    if head.begins(with: "{") { return head.contains("jsonfeed.org/version") }
    return head.begins(with: "<") && head.contains("<rss", "<feed", "<rdf:rdf", ":feed xmlns")
  }

  /// Reads the statements of a feed.
  ///
  /// The text of one is the entry's content, else its summary, else its title; it leads back to
  /// the bytes of the feed. What an entry says wins over the options. A key is the entry's id,
  /// else its link, else the origin and the entry's number.
  ///
  /// - Throws: `ReadError` with `read/binary`, `read/empty`, `read/invalid-json`,
  ///   `read/invalid-utf8`, `read/malformed`, `read/no-feed`, `read/no-library` or
  ///   `read/too-large`.
  package func read(
    _ source: SourceBytes, options: ReadOptions
  ) throws(ReadError) -> SourceReading {
    let (entries, faults) = try entries(of: source)
    var notes = faults
    guard !entries.isEmpty else {
      throw ReadError("read/empty", "no entry in the feed", file: source.origin)
    }
    try SourceReading.refuseTooMany(entries.count, of: source)
    var statements: [Statement] = []
    var bareCount = 0
    for (index, entry) in entries.enumerated() {
      do throws(ReadError) {
        statements.append(try statement(entry, number: index + 1, source, options))
        if entry.content == nil { bareCount += 1 }
      } catch {
        // One that cannot be read costs itself.
        var fault = error.diagnostic
        fault.severity = .warning
        fault.message += "; it was left out"
        notes.append(fault)
      }
    }
    guard !statements.isEmpty else {
      throw ReadError("read/empty", "no words in the feed", file: source.origin)
    }
    if bareCount > 0 {
      notes.append(
        Diagnostic(
          code: "read/headline-only", severity: .note,
          message: "no text, only a headline in \(bareCount) of \(entries.count) entries",
          file: source.origin))
    }
    statements[0].diagnostics = notes + statements[0].diagnostics
    return SourceReading(statements)
  }

  private func entries(
    of source: SourceBytes
  ) throws(ReadError) -> ([FeedEntry], [Diagnostic]) {
    let file = MarkupFile(source: source, noun: "feed")
    if FirstWords(source.bytes).begins(with: "{") { return (try jsonEntries(of: file), []) }
    let (text, tree) = try file.parse(as: .xml)
    guard let feed = XMLFeed(tree) else {
      if let fault = tree.fault { throw ReadError(malformed(fault, .error, source.origin)) }
      let root = XMLFeed.rootName(tree).map { "its root is '\($0)'" } ?? "it has no element"
      throw ReadError(
        "read/no-feed", "feed should be RSS, Atom or JSON Feed, but \(root)", file: source.origin)
    }
    let notes = file.notes(of: text)
    return (
      feed.entries(), notes + (tree.fault.map { [malformed($0, .warning, source.origin)] } ?? [])
    )
  }

  private func jsonEntries(of file: MarkupFile) throws(ReadError) -> [FeedEntry] {
    try file.refuseLargeSource()
    try SourceCheck(source: file.source).refuseInvalidUTF8()
    do throws(Diagnostic) {
      guard let feed = JSONFeed(try JSONTree(file.source.bytes)) else {
        throw Diagnostic(
          code: "read/no-feed",
          message: "feed should be RSS, Atom or JSON Feed, but has no array 'items'")
      }
      return feed.entries()
    } catch {
      var located = error
      located.file = file.source.origin
      throw ReadError(located)
    }
  }

  private func malformed(
    _ fault: MarkupTree.Fault, _ severity: Diagnostic.Severity, _ file: String
  ) -> Diagnostic {
    Diagnostic(
      code: "read/malformed", severity: severity,
      message: "feed is not well-formed: \(fault.message.words ?? "a fault")"
        + (severity == .warning ? "; what could be read of it was" : ""),
      file: file, line: fault.line)
  }

  private func statement(
    _ entry: FeedEntry, number: Int, _ source: SourceBytes, _ options: ReadOptions
  ) throws(ReadError) -> Statement {
    let origin = source.origin + "#" + String(number)
    let headline = entry.title?.words
    let noWords = ReadError(
      "read/empty", "entry \(number) has no words", file: source.origin)
    guard let content = entry.content ?? entry.title else { throw noWords }
    let zone = entry.content == nil ? Zone.title : nil
    let blocks: TextBlocks
    let offsets: OffsetMap
    do throws(MarkupError) {
      (blocks, offsets) = try content.blocks(headline: headline, zone: zone)
    } catch {
      throw ReadError(error, "entry \(number)", file: source.origin)
    }
    try MarkupFile(source: source, noun: "entry").refuseTooLarge(blocks.utf8.count)
    guard String(decoding: blocks.utf8, as: UTF8.self).hasWords else { throw noWords }
    let metadata = SourceMetadata(
      url: SourceMetadata.url(entry.link), headline: headline, date: entry.date ?? options.date,
      language: entry.language ?? options.language,
      speaker: SourceMetadata.speaker(entry.author))
    var statement = MarkedStatement(blocks: blocks, offsets: offsets, metadata: metadata)
      .statement(
        key: entry.key(in: source.origin, number: number),
        source: document(blocks.utf8, origin, source, options))
    if entry.date == nil, options.date != nil { statement.issuedOnOrigin = .flag }
    if let issuer = options.issuer {
      statement.issuer = ActorReference(name: issuer)
      statement.issuerOrigin = .flag
    }
    return statement
  }

  // Of the text alone: the rest of a feed changes each time that it is fetched.
  private func document(
    _ text: [UInt8], _ origin: String, _ source: SourceBytes, _ options: ReadOptions
  ) -> SourceDocument {
    SourceDocument(
      origin: origin, mediaType: mediaTypes[0],
      sha256: options.wantsDigests ? SHA256.hex(text) : "", byteCount: text.count,
      retrievedOn: source.retrievedOn)
  }
}
