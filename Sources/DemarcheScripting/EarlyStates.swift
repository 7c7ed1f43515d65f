import DemarcheLua
import Synchronization

/// States of packs that are opened on threads of their own before anybody asks for them, as that
/// takes longer than all else that a short run does.
package final class EarlyStates: Sendable {
  private let slots: [String: Slot]

  /// Begins to open the states of `programs`.
  ///
  /// A state that cannot be opened is opened again by who asks for it, and fails there.
  ///
  /// - Parameter threadCount: how many are opened at once.
  package init(_ programs: [PackProgram], limits: ScriptLimits, threadCount: Int) {
    // What takes longest first, so that the threads end together.
    let order = programs.map { (program: $0, size: EarlyStates.size(of: $0)) }
      .sorted { $0.size > $1.size }
    let queue = Queue(order.map { Slot($0.program, limits) })
    slots = Dictionary(
      queue.slots.map { ($0.program.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    for _ in 0..<min(threadCount, programs.count) {
      guard let thread = try? LuaThread() else { return }
      thread.start {
        while let slot = queue.next() { slot.open() }
      }
    }
  }

  private static func size(of program: PackProgram) -> Int {
    program.source.files.reduce(0) { $0 + $1.bytes.count }
  }

  /// The state of a pack, for whoever asks first; waits where it is being opened.
  ///
  /// - Returns: nil where nobody has begun to open it, or it is gone.
  func take(_ pack: String) -> sending PackState? { slots[pack]?.take() }

  /// The slots in the order in which they are filled; a class since threads share it.
  private final class Queue: Sendable {
    let slots: [Slot]
    private let taken = Atomic<Int>(0)

    init(_ slots: [Slot]) { self.slots = slots }

    func next() -> Slot? {
      let number = taken.add(1, ordering: .relaxed).oldValue
      return slots.indices.contains(number) ? slots[number] : nil
    }
  }

  /// Where a state stands between the thread that opens it and the one that uses it; a class since
  /// they share it.
  private final class Slot: Sendable {
    private enum Content {
      case none, gone
      case state(PackState)
    }

    let program: PackProgram
    private let limits: ScriptLimits
    private let content = Mutex<Content>(.none)

    init(_ program: PackProgram, _ limits: ScriptLimits) {
      self.program = program
      self.limits = limits
    }

    func open() {
      content.withLock { content in
        guard case .none = content else { return }
        do {
          content = .state(try PackLoader.reload(program, limits: limits))
        } catch {
          content = .gone
        }
      }
    }

    func take() -> sending PackState? {
      content.withLock { content in
        let taken = content
        content = .gone
        if case .state(let state) = taken { return state }
        return nil
      }
    }
  }
}
