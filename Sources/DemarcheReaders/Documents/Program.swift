import CDocumentShim
import DemarcheModel
import Glibc

/// A helper program that is on the path.
struct Program {
  /// Its path.
  let path: String

  /// The most seconds that it may take, bytes that it may write, and bytes of its address space.
  private static let seconds: Int32 = 30
  private static let outputLimit = 150_000_000
  private static let memoryLimit = 2_000_000_000

  /// The program of that name in the first of `folders` that has it; nil where none does.
  static func find(_ name: String, in folders: [String]) -> Program? {
    folders.lazy.filter { $0.hasPrefix("/") }.map { $0 + "/" + name }
      .first { access($0, X_OK) == 0 }.map { Program(path: $0) }
  }

  /// Runs it, without a shell, with the bytes of a source as its standard input.
  ///
  /// - Parameter what: what the source should be, for messages.
  /// - Throws: `ReadError` with `read/too-slow`, `read/too-large` or `read/invalid-pdf`.
  func run(
    _ arguments: [String], input source: SourceBytes, what: String
  ) throws(ReadError) -> [UInt8] {
    let limits = dprogram_limits(
      seconds: Program.seconds, output_limit: Program.outputLimit,
      memory_limit: Program.memoryLimit)
    var result = dprogram_result()
    defer { dprogram_free(&result) }
    let words = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    let pointers = words.map { UnsafePointer($0) } + [nil]
    let answer = source.bytes.withUnsafeBufferPointer { bytes in
      dprogram_run(path, pointers, bytes.baseAddress, bytes.count, limits, &result)
    }
    switch answer {
    case DPROGRAM_ENDED where result.status == 0:
      return Array(UnsafeBufferPointer(start: result.output, count: result.count))
    case DPROGRAM_ENDED:
      throw ReadError(
        "read/invalid-pdf", "'\(path)' cannot read it and ended with status \(result.status)",
        file: source.origin, help: "see whether it is a whole \(what) and is not encrypted")
    case DPROGRAM_TOO_SLOW:
      throw ReadError(
        "read/too-slow", "'\(path)' was ended after \(Program.seconds) seconds",
        file: source.origin)
    case DPROGRAM_TOO_MUCH:
      throw ReadError(
        "read/too-large", "the text of the \(what) has more than \(Program.outputLimit) bytes",
        file: source.origin)
    case DPROGRAM_NOT_STARTED:
      throw ReadError("read/no-library", "'\(path)' cannot be started", file: source.origin)
    default:
      throw ReadError("read/too-large", "there is no memory to read it", file: source.origin)
    }
  }
}
