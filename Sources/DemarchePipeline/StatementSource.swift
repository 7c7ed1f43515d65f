package import DemarcheModel
import DemarcheReaders

/// Where statements come from: files, folders, standard input.
package struct StatementSource: Sendable {
  /// What the person said about all of them.
  package struct Metadata: Sendable {
    package var date: CalendarDate?
    package var issuer: String?
    package var language: String?

    /// Metadata that says nothing unless told.
    package init(date: CalendarDate? = nil, issuer: String? = nil, language: String? = nil) {
      self.date = date
      self.issuer = issuer
      self.language = language
    }
  }

  /// The files, in the order of the output; `-` is standard input.
  package let paths: [String]
  /// Files of folders that no reader claims.
  package let skippedCount: Int
  /// Paths that could not be found or looked into.
  package let diagnostics: [Diagnostic]
  package let metadata: Metadata
  private let catalog = ReaderCatalog()

  /// Finds the files that `paths` stand for.
  package init(
    _ paths: [String], metadata: Metadata = Metadata(), include: [String] = [],
    exclude: [String] = []
  ) {
    let files = StatementFiles.expand(
      paths, include: include.map { Glob($0) }, exclude: exclude.map { Glob($0) })
    self.paths = files.paths
    skippedCount = files.skippedCount
    diagnostics = files.diagnostics
    self.metadata = metadata
  }

  /// Reads the statements of one file.
  ///
  /// - Throws: `DemarcheError` with what is wrong with the file.
  package func read(_ path: String) throws(DemarcheError) -> [Statement] {
    let options = ReadOptions(
      date: metadata.date, issuer: metadata.issuer, language: metadata.language)
    do throws(ReadError) {
      let source =
        path == "-"
        ? try SourceFile.read(descriptor: 0, origin: "-") : try SourceFile.read(path)
      return try catalog.reader(for: path).read(source, options: options)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }
}
