package import DemarcheLua
package import DemarcheModel

/// The files of a pack that hold Lua or phrases, by their path inside it.
package struct PackSource: Sendable {
  /// One file.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]

    /// Makes a file.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// The line of that number, from 1, without its break; nil where there is none.
    func line(_ number: Int) -> String? {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      guard number >= 1, number <= lines.count else { return nil }
      return String(decoding: lines[number - 1].filter { $0 != 0x0D }, as: UTF8.self)
    }
  }

  /// `namespace/name`.
  package var id: String
  package var version: String
  /// The folder, as the person named it; the beginning of every file name in messages.
  package var folder: String
  /// In order of path.
  package var files: [File]
  /// The SHA-256 of the pack's tree.
  package var sha256: String
  /// Where its Lua code runs.
  package var place: LuaPlace
  /// The languages that its manifest names; asked for when it is loaded.
  package var languages: [String] = []
  /// How it is set in this run.
  package var setup = PackSetup()

  /// Makes a pack source.
  package init(
    id: String, version: String, folder: String, files: [File], sha256: String,
    place: LuaPlace = .inProcess
  ) {
    self.id = id
    self.version = version
    self.folder = folder
    self.files = files
    self.sha256 = sha256
    self.place = place
  }

  /// The file of that path, or nil.
  func file(_ path: String) -> File? { files.first { $0.path == path } }

  /// Where a file stands, as the person knows it.
  func location(of path: String) -> String {
    if path.hasPrefix(PackSource.workspacePrefix), let workspace = setup.workspaceFolder {
      return workspace + "/" + path.dropFirst(PackSource.workspacePrefix.utf8.count)
    }
    return folder.isEmpty ? path : folder + "/" + path
  }

  /// What the paths of files begin with that stand in the workspace, not in the pack.
  package static let workspacePrefix = "workspace:"

  /// The same diagnostic with the file as the person knows it, and the line in question.
  package func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let path = diagnostic.file, let file = file(path) else { return diagnostic }
    var located = diagnostic
    located.file = location(of: path)
    if located.excerpt == nil, let line = diagnostic.line { located.excerpt = file.line(line) }
    return located
  }
}
