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

  // Not `AtomicLazyReference`: its `load` is no code of this module but generic code of a library,
  // which takes several hundred instructions, and a program is asked for at every candidate.
  private let known: Atomic<Unmanaged<Known>?>
  private let source: Source?

  /// A program that is known.
  init(_ program: Program) {
    source = nil
    known = Atomic(Unmanaged.passRetained(Known(program)))
  }

  /// What `reader` stands before.
  ///
  /// - Parameter slotCount: how many capture slots there are for it.
  init(_ reader: BinaryReader, _ check: ProgramCheck, slotCount: Int) {
    source = Source(reader: reader, check: check, slotCount: slotCount)
    known = Atomic(nil)
  }

  deinit {
    known.load(ordering: .acquiring)?.release()
  }

  var program: Program {
    if let known = known.load(ordering: .acquiring) {
      return known._withUnsafeGuaranteedRef { $0.program }
    }
    return read()
  }

  // The first thread that has read it decides, so that all agree.
  private func read() -> Program {
    let fresh = Unmanaged.passRetained(Known(source?.program ?? .matchingNothing))
    let (isKept, earlier) = known.compareExchange(
      expected: nil, desired: fresh, ordering: .acquiringAndReleasing)
    guard !isKept, let earlier else { return fresh.takeUnretainedValue().program }
    fresh.release()
    return earlier.takeUnretainedValue().program
  }
}

extension Program {
  /// At no token does its own end not match.
  fileprivate static let matchingNothing = Program(
    direction: .right,
    instructions: [Instruction(operation: .not, a: 1), Instruction(operation: .match)])
}
