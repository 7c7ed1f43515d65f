import DemarchePacks

/// The person's `keys.toml`: whose keys were met.
enum KeyRingFile {
  /// Its path; nil where the person has no folder for data.
  static var path: String? { KeyFolder.dataFolder.map { $0 + "/" + KeyRing.fileName } }

  /// What it says; nothing where it is not there.
  static func read() throws(PackError) -> KeyRing {
    guard let path else { return KeyRing() }
    return try KeyRing.read(path)
  }

  /// Replaces it.
  ///
  /// - Throws: the exit status where it cannot be written.
  static func write(_ ring: KeyRing) throws {
    guard let path, let folder = KeyFolder.dataFolder else { return }
    try PackTrouble.telling(DiagnosticPrinter(isColoured: false)) { () throws(PackError) in
      try KeyFile.makeFolder(folder)
    }
    try OutputFile(path).write(ring.encoded)
  }
}
