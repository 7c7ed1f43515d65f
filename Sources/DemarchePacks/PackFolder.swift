import DemarcheDigest
package import DemarcheModel

/// A pack as a folder: its manifest, and the bytes of everything that runs or is looked up.
package struct PackFolder: Sendable, Hashable {
  /// One file of a pack.
  package struct File: Sendable, Hashable {
    /// The path inside the pack, with `/`.
    package let path: String
    /// Its content, not yet known to be UTF-8.
    package let bytes: [UInt8]

    /// A file with its content.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The folder, as given.
  package let path: String
  /// Its `pack.toml`.
  package let manifest: Manifest
  /// `rules/**/*.lua`, sorted by path bytewise, as all lists here.
  package let rules: [File]
  /// `lib/**/*.lua`.
  package let libraries: [File]
  /// `lexicons/*.tsv`.
  package let lexicons: [File]
  /// `reports/*.lua`.
  package let reports: [File]
  /// `readers/*.lua`.
  package let readers: [File]
  /// `formats/*.lua`.
  package let formats: [File]
  /// `tests/**/*.case`.
  package let cases: [File]
  /// The SHA-256 over all files but dot-files: of the lines `SHA256  PATH`, each with a line
  /// feed, sorted by path bytewise. `sha256sum` makes the same lines.
  package let treeSHA256: String
  /// Of all files with their content, and of all folders: for comparison on this machine.
  package let digest: [UInt8]
  /// Warnings.
  package let diagnostics: [Diagnostic]

  /// The folders that a pack may have.
  static let knownFolders = [
    "rules", "lib", "lexicons", "reports", "formats", "readers", "tests",
  ]

  /// Reads the pack in the folder at `path`.
  ///
  /// - Parameter host: the program that the pack must be able to run in.
  /// - Throws: `PackError` with the faults of the manifest and of the folder: `pack/not-found`,
  ///   `pack/unreadable`, `pack/link-outside`, `pack/link-to-folder`, `pack/too-large`.
  package static func open(
    _ path: String, host: Host = .current
  ) throws(PackError) -> PackFolder {
    var scan = try PackScan(path)
    scan.run()
    return try PackFolder(scan, path: path, place: "this folder", host: host)
  }

  /// Makes a pack of files that are nowhere but in memory, by the same checks as a folder's.
  ///
  /// - Parameters:
  ///   - files: in any order.
  ///   - path: what stands for the folder in diagnostics.
  /// - Throws: `PackError` as `open` does.
  package init(
    files: [File], path: String, host: Host = .current
  ) throws(PackError) {
    try self.init(PackScan(files, path: path), path: path, place: "this archive", host: host)
  }

  /// Takes what a scan has found.
  ///
  /// - Parameter place: what holds the files, for a message.
  init(
    _ scan: PackScan, path: String, place: String, host: Host
  ) throws(PackError) {
    var faults = scan.faults
    var manifest: Manifest?
    if let bytes = scan.files.first(where: { $0.path == "pack.toml" })?.bytes {
      do throws(PackError) {
        manifest = try Manifest.parse(bytes, file: scan.prefix + "pack.toml", host: host)
      } catch {
        faults = error.diagnostics + faults
      }
    } else if faults.isEmpty {
      throw PackError(
        "pack/not-found", "a pack should have a file 'pack.toml', but \(place) has none",
        file: path, help: "a pack is a folder with a 'pack.toml'; see examples/manual/packs.md")
    }
    guard let manifest, faults.isEmpty else { throw PackError(faults) }
    self.path = path
    self.manifest = manifest
    rules = scan.files.filter { $0.path.hasPrefix("rules/") && $0.path.hasSuffix(".lua") }
    libraries = scan.files.filter { $0.path.hasPrefix("lib/") && $0.path.hasSuffix(".lua") }
    lexicons = scan.files.filter { $0.stands(in: "lexicons", suffix: ".tsv") }
    reports = scan.files.filter { $0.stands(in: "reports", suffix: ".lua") }
    readers = scan.files.filter { $0.stands(in: "readers", suffix: ".lua") }
    formats = scan.files.filter { $0.stands(in: "formats", suffix: ".lua") }
    cases = scan.files.filter { $0.path.hasPrefix("tests/") && $0.path.hasSuffix(".case") }
    let lines = scan.files.map { SHA256.hex($0.bytes) + "  " + $0.path + "\n" }
    digest = PackDigest.of(
      scan.files.map { ($0.path, BLAKE2b.digest($0.bytes)) }, folders: scan.folders)
    treeSHA256 = SHA256.hex(Array(lines.joined().utf8))
    diagnostics = scan.warnings
  }
}

extension PackFolder.File {
  // Directly in `folder`, not below it.
  fileprivate func stands(in folder: String, suffix: String) -> Bool {
    path.hasPrefix(folder + "/") && path.hasSuffix(suffix)
      && path.utf8.count { $0 == UInt8(ascii: "/") } == 1
  }
}
