package import DemarcheModel
import DemarcheReaders

/// Takes findings in from files: those of Demarche and annotations made elsewhere.
package struct InterchangeReader: Sendable {
  private let format: InterchangeFormat
  private let unit: OffsetUnit
  private let texts: ImportTexts

  /// A reader of a format.
  ///
  /// - Parameters:
  ///   - unit: the unit of positions in JSON, where a file does not say.
  ///   - texts: what annotations may point to that have no text with them.
  package init(
    _ format: InterchangeFormat, unit: OffsetUnit = .bytes, texts: ImportTexts = ImportTexts()
  ) {
    self.format = format
    self.unit = unit
    self.texts = texts
  }

  /// Gives the findings of a file or folder, statement by statement.
  ///
  /// - Parameter receive: takes each; of those given before an error the file is good.
  /// - Throws: `DemarcheError` that names the file, the place in it and a remedy.
  package func read(
    _ path: String, receive: (Findings) -> Void
  ) throws(DemarcheError) {
    var place = ImportPlace(file: path)
    do throws(ImportFault) {
      switch format {
      case .ndjson: try readLines(path, &place, receive)
      case .json:
        let json = try parse(try source(path).bytes, as: "file")
        let decoder = FindingsDecoder(format: .json, unit: unit)
        for element in json.oneOrMore { receive(try decoder.findings(element, at: place)) }
      case .webAnnotation: try readWebAnnotations(path, &place, receive)
      case .brat: try BratCollection(path, unit: unit).read(&place, receive)
      }
    } catch {
      throw DemarcheError([error.diagnostic(at: place)])
    }
  }

  private func source(_ path: String) throws(ImportFault) -> SourceBytes {
    try ImportFile.read(path)
  }

  private func parse(_ bytes: [UInt8], as noun: String) throws(ImportFault) -> JSONPlace {
    try ImportFile.json(bytes, as: noun)
  }

  private func readLines(
    _ path: String, _ place: inout ImportPlace, _ receive: (Findings) -> Void
  ) throws(ImportFault) {
    let decoder = FindingsDecoder(format: .ndjson, unit: unit)
    var lines = try ImportLines(path)
    while let line = try lines.next() {
      place.line = line.number
      let json = try parse(line.bytes, as: "line")
      // A line of the input that held no statement.
      if json["error"] != nil, json["text"] == nil { continue }
      receive(try decoder.findings(json, at: place))
    }
  }

  // One document, or one a line.
  private func readWebAnnotations(
    _ path: String, _ place: inout ImportPlace, _ receive: (Findings) -> Void
  ) throws(ImportFault) {
    var reader = WebAnnotationReader(texts: texts)
    let bytes = try source(path).bytes
    let first = bytes.prefix { $0 != 0x0A }
    if (try? parse(Array(first), as: "line")) == nil {
      try reader.read(try parse(bytes, as: "file"), at: place).forEach(receive)
    } else {
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated() where !line.allSatisfy({ $0 <= 0x20 })
      {
        place.line = index + 1
        try reader.read(try parse(Array(line), as: "line"), at: place).forEach(receive)
      }
    }
    reader.rest().forEach(receive)
  }
}
