package import DemarcheModel
import DemarcheReaders

/// Gold: statements with what should be found in them. One JSON object a line, or annotations that
/// people made or mended in another program.
package struct GoldFile: Sendable {
  /// A statement and the line that it stands on, from 1.
  package struct Entry: Sendable {
    package var line: Int
    package var statement: GoldStatement
    /// The statement, where the gold has its text in it.
    package var given: Statement?
  }

  /// The file, as the person knows it.
  package let path: String
  /// Where statements are that the folder of the file does not have; nil for nowhere else.
  package let statements: String?
  package let entries: [Entry]
  /// What is wrong with the lines that are left out.
  package let diagnostics: [Diagnostic]

  /// Reads the gold file at `path`; lines that cannot be read are diagnostics.
  ///
  /// - Parameter statements: the folder of statements that do not stand in that of the file.
  /// - Throws: `DemarcheError` where the file itself cannot be read.
  package init(path: String, statements: String? = nil) throws(DemarcheError) {
    do throws(ReadError) {
      self.init(path: path, bytes: try SourceFile.read(path).bytes, statements: statements)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// Reads the bytes of a gold file; empty lines are skipped.
  package init(path: String, bytes: [UInt8], statements: String? = nil) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      do throws(GoldFault) {
        let statement = try GoldStatement(json: line) { file in
          let place = GoldFile.place(of: file, besides: path, statements)
          return try? SourceFile.read(place).bytes
        }
        entries.append(Entry(line: index + 1, statement: statement))
      } catch {
        diagnostics.append(
          Diagnostic(
            code: "gold/malformed-line", message: error.message, file: path, line: index + 1))
      }
    }
    self.path = path
    self.statements = statements
    self.entries = entries
    self.diagnostics = diagnostics
  }

  /// The path of a statement's file: relative to the gold file's folder, or to that of statements
  /// where it stands only there.
  package func path(of statement: GoldStatement) -> String {
    GoldFile.place(of: statement.file, besides: path, statements)
  }

  private static func place(
    of file: String, besides path: String, _ statements: String?
  ) -> String {
    if file.hasPrefix("/") { return file }
    let own = path.lastIndex(of: "/").map { path[...$0] + file } ?? file
    guard let statements, SystemFile.byteCount(own) == nil else { return own }
    return statements + (statements.hasSuffix("/") ? "" : "/") + file
  }
}
