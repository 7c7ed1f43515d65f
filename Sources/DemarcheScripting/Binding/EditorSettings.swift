/// Writes what lua-language-server and luacheck must know of the sandbox.
package enum EditorSettings {
  /// `.luarc.json` for a folder whose stubs lie in `.demarche/types`.
  package static func languageServer() -> String {
    let libraries = ["bit", "bit32", "debug", "ffi", "io", "jit", "os", "package"]
    return """
      {
        "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
        "runtime": {
          "version": "Lua 5.4",
          "path": ["?.lua"],
          "pathStrict": true,
          "builtin": {
      \(libraries.map { "      \"\($0)\": \"disable\"" }.joined(separator: ",\n"))
          }
        },
        "workspace": {
          "library": [".demarche/types"],
          "checkThirdParty": false
        },
        "diagnostics": {
          "globals": [
      \(rows(ownGlobals, indent: "      "))
          ]
        }
      }

      """
  }

  /// `.luacheckrc` for a folder with a pack, or with packs.
  package static func luacheck() -> String {
    """
    -- The Lua of packs: 5.4 as the sandbox has it. 'demarche types' writes this file.
    stds.demarche = {
    \(luacheckNames())
    }
    std = "demarche"
    max_line_length = 100
    exclude_files = { "**/.demarche/**" }
    -- A pattern is one string: only so does its own line stand in the provenance of what it finds.
    files["**/rules/**"] = { max_line_length = false }
    -- Functions of reports get what they need not use.
    files["**/reports/**"] = { unused_args = false }

    """
  }

  /// The globals that are not Lua's own.
  static let ownGlobals = Binding.declarations.map(\.name) + ["date", "options", "require"]

  /// What `read_globals` of luacheck holds: all that scripts have, libraries with their names.
  package static func luacheckNames() -> String {
    var lines = ["  read_globals = {"]
    let names = Binding.declarations.map(\.name) + Binding.functions
    lines.append(rows(names, indent: "    ") + ",")
    lines.append("    options = { other_fields = true },")
    for library in Binding.libraries {
      lines.append("    \(library.name) = {")
      lines.append("      fields = {")
      lines.append(rows(library.names, indent: "        ") + ",")
      lines.append("      },")
      lines.append("    },")
    }
    return (lines + ["  },"]).joined(separator: "\n")
  }

  // Words in quotation marks with commas between, in lines of at most 100 columns.
  private static func rows(_ words: [String], indent: String) -> String {
    var rows: [String] = []
    for (index, word) in words.enumerated() {
      let item = "\"\(word)\"" + (index == words.count - 1 ? "" : ",")
      if let last = rows.last, last.utf8.count + item.utf8.count < 96 {
        rows[rows.count - 1] = last + " " + item
      } else {
        rows.append(indent + item)
      }
    }
    return rows.joined(separator: "\n")
  }
}
