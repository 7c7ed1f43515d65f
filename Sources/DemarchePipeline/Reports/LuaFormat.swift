import DemarcheLua
import DemarcheModel
package import DemarcheReports
import DemarcheScripting

/// A format that a pack brings, as one of those that documents can be written in.
package struct LuaFormat: ReportFormat {
  /// The name of the declaration.
  package var name: String { declaration.name }
  /// The end of its files' names.
  package var fileExtension: String { declaration.fileExtension }

  let declaration: FormatDeclaration
  private let program: PackProgram
  private let limits: ScriptLimits

  init(_ declaration: FormatDeclaration, of program: PackProgram, limits: ScriptLimits) {
    self.declaration = declaration
    self.program = program
    self.limits = limits
  }

  /// Writes the document on a thread of its own, in this process or in a worker, as its pack is
  /// trusted.
  ///
  /// - Throws: `packFailed`, with the line of the pack.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    let outcome: Result<String, Diagnostic>
    do throws(LuaError) {
      outcome = try LuaThread().run {
        let host = ScriptHost([program], limits: limits)
        do throws(Diagnostic) {
          return .success(try host.text(of: document, in: declaration))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw .packFailed(Diagnostic(code: "lua/no-thread", message: error.message))
    }
    switch outcome {
    case .success(let text): output.verbatim(text)
    case .failure(let diagnostic): throw .packFailed(diagnostic)
    }
  }
}
