import CJSONShim

/// A JSON parser that looks for values under given names.
///
/// It owns its memory; one thread at a time may use it.
struct JSONParser: ~Copyable {
  private let parser: OpaquePointer?
  /// All names one behind the other, where the parser finds them.
  private let names: UnsafeMutablePointer<CChar>
  private let paths: [djson_path]

  /// A parser; without memory for it every answer is `DJSON_NO_MEMORY`.
  init(names all: [String]) {
    parser = djson_open()
    let pool = all.flatMap { $0.utf8.map { CChar(bitPattern: $0) } }
    names = .allocate(capacity: max(1, pool.count))
    names.initialize(from: pool, count: pool.count)
    var paths: [djson_path] = []
    var offset = 0
    for name in all {
      paths.append(djson_path(bytes: names + offset, count: name.utf8.count))
      offset += name.utf8.count
    }
    self.paths = paths
  }

  deinit {
    djson_close(parser)
    names.deallocate()
  }

  /// Reads one object; its values are good until the next call.
  ///
  /// - Parameter bytes: with `DJSON_PADDING` bytes more behind them that may be read.
  func readObject(
    _ bytes: UnsafeBufferPointer<UInt8>, into values: inout [djson_value]
  ) -> djson_answer {
    guard let parser else { return DJSON_NO_MEMORY }
    return djson_read(parser, bytes.baseAddress, bytes.count, paths, &values, paths.count)
  }

  /// Reads a document of which `nextObject` then gives the objects.
  ///
  /// - Parameter bytes: as for `readObject`; they need not stay.
  func readDocument(_ bytes: UnsafeBufferPointer<UInt8>) -> djson_answer {
    guard let parser else { return DJSON_NO_MEMORY }
    return djson_read_document(parser, bytes.baseAddress, bytes.count)
  }

  /// Goes on with the objects of the first member that is an array of them.
  func enter() -> Bool { parser.map { djson_enter($0) } ?? false }

  /// The next object of the document.
  func nextObject(into values: inout [djson_value]) -> djson_answer {
    guard let parser else { return DJSON_NO_MEMORY }
    return djson_next(parser, paths, &values, paths.count)
  }
}
