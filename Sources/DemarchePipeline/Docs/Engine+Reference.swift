import DemarchePacks
import DemarcheRules
import DemarcheScripting

extension Engine {
  /// The reference page of a pack, in Markdown: all that it declares, and the examples that pass.
  ///
  /// - Parameter folder: of the pack, as it was named to the engine.
  /// - Throws: `DemarcheError` where the pack cannot be read.
  package func reference(of folder: String) throws(DemarcheError) -> String {
    let pack: PackFolder
    do throws(PackError) {
      pack = try PackFolder.open(folder)
    } catch {
      throw DemarcheError(error.diagnostics)
    }
    let id = pack.manifest.id
    let declared = try declarations().first { $0.id == id }
    let program = programs.first { $0.source.id == id }
    let passing = try runExamples(of: [id]).filter { $0.problem == nil }
    var lexicons: [PackReference.Lexicon] = []
    for file in pack.lexicons {
      // What is wrong with it was told when it was loaded.
      guard let table = try? LexiconFile.parse(file.bytes, file: file.path) else { continue }
      lexicons.append(.init(path: file.path, table: table))
    }
    let reference = PackReference(
      manifest: pack.manifest,
      declarations: declared ?? PackDeclarations(id: id, version: pack.manifest.version.text),
      lexicons: lexicons, reports: program?.reports ?? [], readers: program?.readers ?? [],
      formats: program?.formats ?? [], passing: passing)
    return reference.text()
  }
}
