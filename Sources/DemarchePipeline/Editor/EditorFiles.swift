import DemarcheModel
import DemarchePacks
import DemarcheScripting

/// The files by which editors and luacheck know the Lua API: stubs and settings.
package enum EditorFiles {
  /// A file to be written into a folder.
  package struct File: Sendable, Hashable {
    /// With `/`, below the folder.
    package var path: String
    package var text: String
    /// Whether one that is there may be somebody's own and stays.
    package var mayBeOwn: Bool
  }

  /// The stubs alone.
  package static var stubs: String { LuaStubs.text() }

  /// The files for a folder with one pack or several.
  ///
  /// - Parameter packs: the folders of the packs whose options `options` has; those of several are
  ///   put together, of two with one name the first counts.
  /// - Throws: `DemarcheError` where a manifest is wrong.
  package static func files(packs: [String]) throws(DemarcheError) -> [File] {
    var options: [Manifest.Option] = []
    for pack in packs {
      do throws(PackError) {
        for option in try PackFolder.open(pack).manifest.options
        where !options.contains(where: { $0.name == option.name }) {
          options.append(option)
        }
      } catch {
        throw DemarcheError(error.diagnostics)
      }
    }
    return [
      File(path: ".demarche/types/demarche.lua", text: LuaStubs.text(), mayBeOwn: false),
      File(path: ".demarche/types/options.lua", text: LuaStubs.text(of: options), mayBeOwn: false),
      File(path: ".luarc.json", text: EditorSettings.languageServer(), mayBeOwn: true),
      File(path: ".luacheckrc", text: EditorSettings.luacheck(), mayBeOwn: true),
    ]
  }
}
