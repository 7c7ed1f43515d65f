import Dispatch
import Synchronization

/// Hands out numbers to jobs and gives their results back in order.
///
/// A class because jobs on several threads share it. Jobs wait when they are `window` results
/// ahead of the reader, so that memory is bounded.
final class OrderedQueue<Result: Sendable>: Sendable {
  private struct State {
    var taken = 0
    var given = 0
    var isStopped = false
    var results: [Int: Result] = [:]
  }

  private let count: Int
  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let ready = DispatchSemaphore(value: 0)

  init(count: Int, window: Int) {
    self.count = count
    // A semaphore must not be freed below the value it began with, as it would be after a stop.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<window { room.signal() }
  }

  /// The next number to work on; nil when there is none.
  func take() -> Int? {
    room.wait()
    let number = state.withLock { state -> Int? in
      guard state.taken < count, !state.isStopped else { return nil }
      state.taken += 1
      return state.taken - 1
    }
    if number == nil { room.signal() }
    return number
  }

  /// Gives the result for a number.
  func put(_ result: Result, at number: Int) {
    state.withLock { $0.results[number] = result }
    ready.signal()
  }

  /// The next result in order; waits for it.
  func next() -> Result? {
    while true {
      let result = state.withLock { state -> Result? in
        guard let result = state.results.removeValue(forKey: state.given) else { return nil }
        state.given += 1
        return result
      }
      if let result {
        room.signal()
        return result
      }
      ready.wait()
    }
  }

  /// Makes jobs end after what they have in hand.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }
}
