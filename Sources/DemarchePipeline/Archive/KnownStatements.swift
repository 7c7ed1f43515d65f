import DemarcheArchive

/// What need not be read or annotated, since an archive has it.
package struct KnownStatements: Sendable {
  private let known: KnownReadings
  /// What the command line says of all statements, and how they are read.
  private let setting: [UInt8]

  init(_ known: KnownReadings, setting: [UInt8]) {
    self.known = known
    self.setting = setting
  }

  /// The digest of bytes, of where they stand and of how they are read.
  func digest(_ bytes: some Collection<UInt8>, of origin: String) -> Digest {
    var all = setting
    all.reserveCapacity(setting.count + origin.utf8.count + bytes.count + 1)
    all += origin.utf8
    all.append(0)
    all += bytes
    return Digest(all)
  }

  /// Whether the archive has all that comes of these bytes.
  func holds(_ digest: Digest) -> Bool { known.holds(digest) }

  /// Whether the archive has the statement as it was read, with the findings of these rules.
  func holds(_ reading: Reading) -> Bool { known.holdsStatement(reading.identity) }
}
