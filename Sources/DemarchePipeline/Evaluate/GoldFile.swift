package import DemarcheModel
import DemarcheReaders

/// A gold file: statements with what should be found in them, one JSON object a line.
package struct GoldFile: Sendable {
  /// A statement and the line that it stands on, from 1.
  package struct Entry: Sendable {
    package var line: Int
    package var statement: GoldStatement
  }

  /// The file, as the person knows it.
  package let path: String
  package let entries: [Entry]
  /// What is wrong with the lines that are left out.
  package let diagnostics: [Diagnostic]

  /// Reads the gold file at `path`; lines that cannot be read are diagnostics.
  ///
  /// - Throws: `DemarcheError` where the file itself cannot be read.
  package init(path: String) throws(DemarcheError) {
    do throws(ReadError) {
      self.init(path: path, bytes: try SourceFile.read(path).bytes)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// Reads the bytes of a gold file; empty lines are skipped.
  package init(path: String, bytes: [UInt8]) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      do throws(GoldFault) {
        entries.append(Entry(line: index + 1, statement: try GoldStatement(json: line)))
      } catch {
        diagnostics.append(
          Diagnostic(
            code: "gold/malformed-line", message: error.message, file: path, line: index + 1))
      }
    }
    self.path = path
    self.entries = entries
    self.diagnostics = diagnostics
  }

  /// The path of a statement's file: relative to the gold file's folder.
  package func path(of statement: GoldStatement) -> String {
    if statement.file.hasPrefix("/") { return statement.file }
    guard let slash = path.lastIndex(of: "/") else { return statement.file }
    return path[...slash] + statement.file
  }
}
