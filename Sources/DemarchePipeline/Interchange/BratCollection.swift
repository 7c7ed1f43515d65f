import DemarcheDigest
import DemarcheModel
import DemarcheReaders
import Foundation

/// A folder of `.txt` and `.ann` files, or one such pair.
struct BratCollection {
  private static let fileLimit = 100_000

  private let path: String
  private let decoder: FindingsDecoder

  init(_ path: String, unit: OffsetUnit) {
    self.path = path
    decoder = FindingsDecoder(format: .brat, unit: .codePoints)
  }

  /// Gives the findings of each text, in the order of the files' names.
  func read(
    _ place: inout ImportPlace, _ receive: (Findings) -> Void
  ) throws(ImportFault) {
    let (folder, names) = try files()
    let index = try self.index(folder, &place)
    for name in names {
      place = ImportPlace(file: folder + name + ".ann")
      let given = try GivenText(
        try ImportFile.text(folder + name + ".txt"), unit: .codePoints)
      var imported = try statement(name, folder, given, index[name], at: place)
      guard FileManager.default.fileExists(atPath: place.file) else {
        receive(Findings(statement: imported.statement))
        continue
      }
      imported.statement.source.mediaType = "text/plain"
      let lines = try BratLines(try ImportFile.text(place.file))
      var reader = BratReader(lines, imported: imported, at: place)
      var findings = try reader.findings()
      if let known = index[name] { findings.diagnostics += try decoder.diagnostics(known) }
      receive(findings)
    }
  }

  // The folder with a slash behind it, and the names of the texts without their ending.
  private func files() throws(ImportFault) -> (folder: String, names: [String]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ImportFault("read/not-found", "no such file or folder")
    }
    guard isFolder.boolValue else {
      let stem = path.hasSuffix(".ann") || path.hasSuffix(".txt") ? path.dropLast(4) : path[...]
      let slash = stem.lastIndex(of: "/").map { stem.index(after: $0) } ?? stem.startIndex
      return (String(stem[..<slash]), [String(stem[slash...])])
    }
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw ImportFault("read/unreadable", "cannot be read")
    }
    let names = all.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    guard names.count <= BratCollection.fileLimit else {
      throw ImportFault(
        "import/too-large",
        "folder should have at most \(BratCollection.fileLimit) texts, but has \(names.count)")
    }
    guard !names.isEmpty else {
      throw ImportFault(
        "import/no-text", "folder should have .txt files with .ann files beside them, but has none")
    }
    return (path.hasSuffix("/") ? path : path + "/", names)
  }

  private func index(
    _ folder: String, _ place: inout ImportPlace
  ) throws(ImportFault) -> [String: JSONPlace] {
    let path = folder + BratDocument.indexName
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    place = ImportPlace(file: path)
    var index: [String: JSONPlace] = [:]
    var lines = try ImportLines(path)
    while let line = try lines.next() {
      place.line = line.number
      let json = try ImportFile.json(line.bytes, as: "line")
      index[try json.required("file").string()] = json
    }
    return index
  }

  private func statement(
    _ name: String, _ folder: String, _ given: GivenText, _ known: JSONPlace?,
    at place: ImportPlace
  ) throws(ImportFault) -> ImportedStatement {
    if let known { return try decoder.statement(known, text: given, at: place) }
    let file = folder + name + ".txt"
    var statement = Statement(
      key: file, text: given.text,
      source: SourceDocument(
        origin: file, mediaType: "text/plain", sha256: SHA256.hex(given.givenBytes),
        byteCount: given.givenBytes.count))
    statement.readLayout()
    return ImportedStatement(statement, given: given)
  }
}
