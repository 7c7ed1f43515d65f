import DemarcheModel
import Synchronization

/// A program that is read from a cache when it first runs: a short run asks for few of them.
///
/// A class since patterns share it, and threads agree on what was read.
final class LazyProgram: Sendable {
  private final class Known: Sendable {
    let program: Program

    init(_ program: Program) { self.program = program }
  }

  private struct Source {
    var reader: BinaryReader
    var check: ProgramCheck
    var slotCount: Int

    // nil where the bytes are none that were written, or a number in them leads nowhere; the sum of
    // the cache has told that they are whole.
    var program: Program? {
      var reader = reader
      guard let program = try? Program(from: &reader), (try? reader.finish()) != nil,
        let limit = check.slotLimit(of: program), limit <= slotCount
      else { return nil }
      return program
    }
  }

  private let known = AtomicLazyReference<Known>()
  private let source: Source?

  /// A program that is known.
  init(_ program: Program) {
    source = nil
    _ = known.storeIfNil(Known(program))
  }

  /// What `reader` stands before.
  ///
  /// - Parameter slotCount: how many capture slots there are for it.
  init(_ reader: BinaryReader, _ check: ProgramCheck, slotCount: Int) {
    source = Source(reader: reader, check: check, slotCount: slotCount)
  }

  var program: Program {
    if let known = known.load() { return known.program }
    return known.storeIfNil(Known(source?.program ?? .matchingNothing)).program
  }
}

extension Program {
  /// At no token does its own end not match.
  fileprivate static let matchingNothing = Program(
    direction: .right,
    instructions: [Instruction(operation: .not, a: 1), Instruction(operation: .match)])
}
