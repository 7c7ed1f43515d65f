import DemarcheArchive

/// What need not be read or annotated, since an archive has it.
package struct KnownStatements: Sendable {
  private let known: KnownReadings
  /// What the command line says of all statements, and how they are read.
  private let setting: [UInt8]
  /// The rules that changed since the archive was written.
  let deciding: DecidingRules?

  init(_ known: KnownReadings, setting: [UInt8], deciding: DecidingRules?) {
    self.known = known
    self.setting = setting
    self.deciding = deciding
  }

  /// The digest of bytes, of where they stand and of how they are read.
  func digest(_ bytes: some Collection<UInt8>, of origin: String, line: Int? = nil) -> Digest {
    var all = setting
    all.reserveCapacity(setting.count + origin.utf8.count + bytes.count + 16)
    all += KnownStatements.placeBytes(origin, line)
    all += bytes
    return Digest(all)
  }

  /// The digest of a file and of a line in it.
  static func place(_ origin: String, line: Int? = nil) -> Digest {
    Digest(placeBytes(origin, line))
  }

  private static func placeBytes(_ origin: String, _ line: Int?) -> [UInt8] {
    var bytes = Array(origin.utf8) + [0]
    if let line { withUnsafeBytes(of: line.littleEndian) { bytes += $0 } }
    return bytes
  }

  /// How many statements the archive has of these bytes, where they are all that comes of them and
  /// up to date; else 0.
  func count(of digest: Digest) -> Int { known.count(of: digest) }

  /// Whether the archive has the statement as it was read, with the findings of these rules.
  func holds(_ reading: Reading) -> Bool { known.holdsStatement(reading.identity) }

  /// Whether what the archive has of the statement stays right where no rule of `deciding` matches.
  func mayStay(_ reading: Reading) -> Bool { known.mayStay(reading.identity) }
}
