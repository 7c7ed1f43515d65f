import DemarcheReaders

/// Files that are taken in, with their faults in the words of an import.
enum ImportFile {
  /// The bytes of a file without a byte order mark; `-` is standard input.
  static func read(_ path: String) throws(ImportFault) -> SourceBytes {
    do throws(ReadError) {
      var source =
        path == "-"
        ? try SourceFile.read(descriptor: 0, origin: "-") : try SourceFile.read(path)
      if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { source.bytes.removeFirst(3) }
      return source
    } catch {
      throw ImportFault(error)
    }
  }

  /// The text of a file, which must be UTF-8.
  static func text(_ path: String) throws(ImportFault) -> String {
    let bytes = try read(path).bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ImportFault(
        "read/invalid-utf8", "'\(path)' should be UTF-8, but is not", help: "convert it")
    }
    return text
  }

  /// The JSON that bytes are.
  static func json(_ bytes: [UInt8], as noun: String) throws(ImportFault) -> JSONPlace {
    do throws(ReadError) {
      return JSONPlace(try JSONReader().read(bytes, as: noun))
    } catch {
      throw ImportFault(error)
    }
  }
}

extension ImportFault {
  /// The fault of a reader.
  init(_ error: ReadError) {
    let diagnostic = error.diagnostic
    self.init(
      diagnostic.code, diagnostic.message, help: diagnostic.help, line: diagnostic.line)
  }
}
