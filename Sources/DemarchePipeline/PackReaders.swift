import DemarcheDigest
import DemarcheLua
import DemarcheModel
import DemarcheReaders
import DemarcheScripting

/// The readers of packs, and what it takes to run them.
package struct PackReaders: Sendable {
  /// None.
  package static let none = PackReaders([], limits: ScriptLimits())

  private let programs: [PackProgram]
  private let limits: ScriptLimits
  /// Of all packs, in their order.
  private let readers: [ReaderDeclaration]

  init(_ programs: [PackProgram], limits: ScriptLimits) {
    self.programs = programs
    self.limits = limits
    readers = programs.flatMap(\.readers)
  }

  /// As far as choosing them goes.
  var claims: [DeclaredReader] {
    readers.map {
      DeclaredReader(id: $0.id, extensions: $0.extensions, detects: $0.detect != nil)
    }
  }

  /// Of the code of packs that have readers, by which an archive knows that they may read otherwise
  /// now.
  var digests: [String] {
    programs.filter { !$0.readers.isEmpty }.map { program in
      RuleDigests.code(of: program.source, leavingOut: ["reports/", "formats/"])
    }
  }

  /// Reads a source as its choice says.
  ///
  /// - Parameter host: runs the packs; nil has one made, on a thread of its own.
  func read(
    _ source: SourceBytes, _ catalog: ReaderCatalog, named name: String?, _ options: ReadOptions,
    by host: ScriptHost?
  ) throws(ReadError) -> SourceReading {
    if let host { return try read(source, catalog, named: name, options, host) }
    guard !readers.isEmpty else {
      let reader = name.flatMap { catalog.reader(named: $0) } ?? catalog.reader(for: source)
      return try reader.read(source, options: options)
    }
    let outcome: Result<SourceReading, ReadError>
    do throws(LuaError) {
      outcome = try LuaThread().run {
        let host = ScriptHost(programs, limits: limits)
        do throws(ReadError) {
          return .success(try read(source, catalog, named: name, options, host))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw ReadError(
        Diagnostic(code: "lua/no-thread", message: error.message, file: source.origin))
    }
    return try outcome.get()
  }

  private func read(
    _ source: SourceBytes, _ catalog: ReaderCatalog, named name: String?, _ options: ReadOptions,
    _ host: ScriptHost
  ) throws(ReadError) -> SourceReading {
    switch try choice(for: source, catalog, named: name, host) {
    case .own(let reader): return try reader.read(source, options: options)
    case .declared(let claim):
      guard let reader = reader(claim) else { return SourceReading([]) }
      return try read(source, with: reader, options, host)
    }
  }

  private func choice(
    for source: SourceBytes, _ catalog: ReaderCatalog, named name: String?, _ host: ScriptHost
  ) throws(ReadError) -> ReaderCatalog.Choice {
    if let name, let choice = catalog.choice(named: name) { return choice }
    return try catalog.choice(for: source) { (claim) throws(ReadError) in
      try detects(claim, source, host)
    }
  }

  private func reader(_ claim: DeclaredReader) -> ReaderDeclaration? {
    readers.first { $0.id == claim.id }
  }

  // What is no text is none of a pack's.
  private func detects(
    _ claim: DeclaredReader, _ source: SourceBytes, _ host: ScriptHost
  ) throws(ReadError) -> Bool {
    guard let reader = reader(claim),
      let text = try? DraftSource(source, charset: reader.charset).text
    else { return false }
    do throws(Diagnostic) {
      return try host.detects(reader, PackReaders.view(of: source, text))
    } catch {
      throw ReadError(error)
    }
  }

  private func read(
    _ source: SourceBytes, with reader: ReaderDeclaration, _ options: ReadOptions,
    _ host: ScriptHost
  ) throws(ReadError) -> SourceReading {
    let decoded = try DraftSource(source, charset: reader.charset)
    let drafts: [StatementDraft]
    do throws(Diagnostic) {
      drafts = try host.read(reader, PackReaders.view(of: source, decoded.text))
    } catch {
      throw ReadError(error)
    }
    if drafts.isEmpty {
      throw ReadError(
        Diagnostic(
          code: "read/empty", message: "reader '\(reader.name)' found no statement in it",
          file: source.origin))
    }
    return decoded.reading(of: drafts, options)
  }

  private static func view(of source: SourceBytes, _ text: String) -> ReaderSource {
    ReaderSource(
      origin: source.origin, name: ReaderCatalog.fileName(of: source.origin), text: text)
  }
}

extension Engine {
  /// The readers of the packs.
  package var readers: PackReaders { PackReaders(programs, limits: limits) }
}
