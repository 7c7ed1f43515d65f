import DemarcheLua
import DemarcheScripting

/// A pack of one file, loaded.
enum ScriptPack {
  static func load(_ text: String, path: String = "rules/x.lua") throws -> PackProgram {
    let source = PackSource(
      id: "test/pack", version: "1.0.0", folder: "pack",
      files: [PackSource.File(path: path, bytes: Array(text.utf8))], sha256: "")
    return try LuaThread().run { PackLoader.load(source, limits: ScriptLimits()) }
  }
}
