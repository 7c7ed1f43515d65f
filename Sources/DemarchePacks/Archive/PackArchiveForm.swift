/// Says in what an archive differs from the form that it should have.
enum PackArchiveForm {
  // Where the fields of a head of 512 bytes end, and what is wrong with each.
  private static let fields: [(end: Int, words: String)] = [
    (100, "has its name written in another way"), (108, "should have the mode 0644"),
    (116, "should belong to user 0"), (124, "should belong to group 0"),
    (136, "has its size written in another way"), (148, "should have the time 0"),
    (156, "has another checksum"), (157, "should be a plain file"),
    (257, "should link to nothing"), (265, "should be in the format ustar"),
    (297, "should name no user"), (329, "should name no group"),
    (345, "should have no device numbers"), (500, "has its name written in another way"),
    (512, "should have nothing behind its head"),
  ]

  // Where a head has the sum of its bytes.
  private static let checksum = 148..<156

  static func fault(
    in bytes: [UInt8], wanted: [UInt8], files: [PackFolder.File], file: String
  ) -> PackError {
    let help = "'demarche pack build' makes archives of the right form"
    let paths = files.map(\.path)
    if let place = paths.indices.dropFirst().first(where: {
      paths[$0].utf8.lexicographicallyPrecedes(paths[$0 - 1].utf8)
    }) {
      return PackError(
        "pack/archive-form",
        "files should be sorted, but '\(paths[place])' stands behind '\(paths[place - 1])'",
        file: file, help: help)
    }
    let common = zip(bytes, wanted).prefix { $0 == $1 }.count
    if common == wanted.count {
      return PackError(
        "pack/archive-form",
        "an archive should end behind its last file, but \(bytes.count - common) bytes follow",
        file: file, help: help)
    }
    if common == bytes.count {
      return PackError(
        "pack/archive-form", "an archive should end with 1024 empty bytes, but is cut short",
        file: file, help: "fetch it again")
    }
    return PackError(
      "pack/archive-form", words(bytes, wanted, at: common, files: files), file: file, help: help)
  }

  private static func words(
    _ bytes: [UInt8], _ wanted: [UInt8], at offset: Int, files: [PackFolder.File]
  ) -> String {
    var start = 0
    for file in files {
      let end = start + 512 + (file.bytes.count + 511) / 512 * 512
      if offset < end {
        var offset = offset
        // A checksum differs because of something behind it.
        if checksum.contains(offset - start) {
          let rest = start + checksum.upperBound..<min(end, bytes.count, wanted.count)
          offset = rest.first { bytes[$0] != wanted[$0] } ?? offset
        }
        let field = fields.first { offset - start < $0.end }
        return "file '\(file.path)' of the pack "
          + (field?.words ?? "should be followed by empty bytes only")
      }
      start = end
    }
    return "an archive should end with 1024 empty bytes, but does not"
  }
}
