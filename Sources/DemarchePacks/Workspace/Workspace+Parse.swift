extension Workspace {
  /// Reads the bytes of a `demarche.toml`.
  ///
  /// - Parameters:
  ///   - file: the path for diagnostics.
  ///   - folder: the folder that holds it.
  /// - Throws: `PackError` with all faults, in the order of the text: `workspace/invalid-utf8`,
  ///   `workspace/toml-syntax`, `workspace/unknown-key`, `workspace/missing-key`,
  ///   `workspace/invalid-value`.
  package static func parse(
    _ bytes: [UInt8], file: String, folder: String
  ) throws(PackError) -> Workspace {
    var reader = WorkspaceReader(
      try TOMLDocument(bytes, file: file, codes: .workspace), folder: folder)
    return try reader.read()
  }

  /// Whether the file names packs at all; one that does not runs those that come with the program.
  package var namesPacks: Bool { !packs.isEmpty }
}
