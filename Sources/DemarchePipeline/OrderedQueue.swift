import Dispatch
import Synchronization

/// Where work comes from, piece by piece.
protocol WorkSource: ~Copyable {
  associatedtype Piece: Sendable

  /// The next piece; nil at the end, and from then on.
  mutating func next() -> Piece?

  /// How much memory a piece and its result may take, in units of about 1 MB; at least 1.
  static func weight(of piece: Piece) -> Int
}

/// Hands out pieces of work to jobs and gives their results back in order.
///
/// A class because jobs on several threads share it. A job waits when what was handed out and not
/// yet given back weighs `capacity`, so that memory is bounded.
final class OrderedQueue<Source: WorkSource & ~Copyable, Result: Sendable>: Sendable {
  /// A piece of work and its place in the order.
  struct Work: Sendable {
    let piece: Source.Piece
    let number: Int
    let weight: Int
  }

  private struct State {
    var taken = 0
    var given = 0
    /// No more is taken.
    var isEnded = false
    var results: [Int: (result: Result, weight: Int)] = [:]
  }

  private let capacity: Int
  private let source: Mutex<Source>
  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let ready = DispatchSemaphore(value: 0)

  init(_ source: consuming sending Source, capacity: Int) {
    self.capacity = capacity
    self.source = Mutex(source)
    // A semaphore must not be freed below the value it began with, as it would be after a stop.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<capacity { room.signal() }
  }

  /// The next piece to work on; nil when there is none. One job at a time waits for input here.
  func take() -> Work? {
    source.withLock { source in
      guard !state.withLock(\.isEnded), let piece = source.next() else {
        end()
        return nil
      }
      // A piece that weighs more than all there is room for goes alone.
      let weight = min(capacity, max(1, Source.weight(of: piece)))
      for _ in 0..<weight { room.wait() }
      return state.withLock { state in
        defer { state.taken += 1 }
        return Work(piece: piece, number: state.taken, weight: weight)
      }
    }
  }

  /// Gives the result of a piece.
  func put(_ result: Result, of work: Work) {
    state.withLock { $0.results[work.number] = (result, work.weight) }
    ready.signal()
  }

  /// The next result in order; waits for it. Nil behind the last.
  func next() -> Result? {
    while true {
      let (found, isLast) = state.withLock { state in
        let found = state.results.removeValue(forKey: state.given)
        if found != nil { state.given += 1 }
        return (found, state.isEnded && state.given == state.taken)
      }
      if let found {
        for _ in 0..<found.weight { room.signal() }
        return found.result
      }
      if isLast { return nil }
      ready.wait()
    }
  }

  /// Makes jobs end after what they have in hand.
  func stop() {
    end()
    for _ in 0..<capacity { room.signal() }
  }

  private func end() {
    state.withLock { $0.isEnded = true }
    ready.signal()
  }
}
