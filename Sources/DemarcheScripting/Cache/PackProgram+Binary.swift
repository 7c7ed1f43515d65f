package import DemarcheLua
package import DemarcheModel
import DemarcheRules

extension PackProgram {
  /// Writes what a later run needs of the pack instead of loading it: its code, for functions that
  /// are asked for, and what came of loading it. Lexicons are not among it.
  package func encode(into writer: inout BinaryWriter) {
    writer.write(source.id)
    writer.write(source.version)
    writer.write(source.folder)
    writer.write(source.sha256)
    writer.write(source.setup)
    writer.write(source.files.filter { $0.path.hasSuffix(".lua") }) { file, writer in
      writer.write(file.path)
      writer.writeTable(file.bytes)
    }
    writer.write(reports) { $0.encode(into: &$1) }
    writer.write(readers) { $0.encode(into: &$1) }
    writer.write(formats) { $0.encode(into: &$1) }
    writer.write(diagnostics)
    writer.write(badFiles)
    writer.write(failedFileCount)
  }

  /// Reads what `encode` wrote.
  ///
  /// - Parameter source: finds out where the code runs, by the pack's folder.
  package init(
    from reader: inout BinaryReader, place: (String) -> LuaPlace?
  ) throws(BinaryError) {
    let id: String = try reader.read()
    let version: String = try reader.read()
    let folder: String = try reader.read()
    let sha256: String = try reader.read()
    let setup: PackSetup = try reader.read()
    let files = try reader.readArray { (reader) throws(BinaryError) in
      PackSource.File(path: try reader.read(), bytes: try reader.readTable())
    }
    guard let place = place(folder) else { throw BinaryError() }
    let reports = try reader.readArray { (reader) throws(BinaryError) in
      try ReportDeclaration(from: &reader)
    }
    let readers = try reader.readArray { (reader) throws(BinaryError) in
      try ReaderDeclaration(from: &reader)
    }
    let formats = try reader.readArray { (reader) throws(BinaryError) in
      try FormatDeclaration(from: &reader)
    }
    self.init(
      source: PackSource(
        id: id, version: version, folder: folder, files: files, sha256: sha256, place: place),
      declarations: nil, reports: reports, readers: readers, formats: formats,
      diagnostics: try reader.read(), badFiles: try reader.read())
    failedFileCount = try reader.read()
    self.source.setup = setup
  }
}

extension ReportDeclaration {
  fileprivate func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(title)
    writer.write(documentation)
    writer.write(pack)
    writer.write(options) { $0.encode(into: &$1) }
    writer.write(build)
    writer.write(location)
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryError) {
    name = try reader.read()
    title = try reader.read()
    documentation = try reader.read()
    pack = try reader.read()
    options = try reader.readArray { (reader) throws(BinaryError) in
      try ReportOption(from: &reader)
    }
    build = try reader.read()
    location = try reader.read()
  }
}

extension ReportOption {
  fileprivate func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(kind.rawValue)
    writer.write(values)
    writer.write(defaultValue?.text)
    writer.write(isRequired)
    writer.write(documentation)
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryError) {
    let name: String = try reader.read()
    let word: String = try reader.read()
    guard let kind = Kind(rawValue: word) else { throw BinaryError() }
    self.init(name: name, kind: kind)
    values = try reader.read()
    let text: String? = try reader.read()
    defaultValue = text.flatMap(value)
    isRequired = try reader.read()
    documentation = try reader.read()
  }
}

extension ReaderDeclaration {
  fileprivate func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(pack)
    writer.write(extensions)
    writer.write(charset)
    writer.write(detect != nil)
    if let detect { writer.write(detect) }
    writer.write(read)
    writer.write(detectLocation)
    writer.write(readLocation)
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryError) {
    name = try reader.read()
    pack = try reader.read()
    extensions = try reader.read()
    charset = try reader.read()
    detect = try reader.read() ? try reader.read() as CallbackReference : nil
    read = try reader.read()
    detectLocation = try reader.read()
    readLocation = try reader.read()
  }
}
