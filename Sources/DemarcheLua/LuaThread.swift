import CLuaShim
import Dispatch
import Glibc
import Synchronization

/// A thread of its own with a stack of 64 MiB, on which Lua states live.
///
/// A state is not `Sendable`, so it stays where it was made: either within one closure given to
/// ``run(_:)``, or in an actor whose executor is this thread. A class, since it is a running thing
/// with an identity; the thread ends when the last reference goes.
package final class LuaThread: Sendable {
  private let queue = LuaThreadQueue()

  /// Has the process's heap made of big pages where the system has them; see `dlua.h`.
  package static func useBigPages() { dlua_use_big_pages() }

  /// - Throws: `.memory` when the system gives no thread.
  package init() throws(LuaError) {
    guard startThread(for: queue) else {
      throw LuaError(kind: .memory, message: "the system gives no thread for Lua")
    }
  }

  deinit {
    queue.push(nil)
  }

  /// Runs `body` on the thread and waits for it; from the thread itself, at once.
  package func run<Result: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if queue.isOwnThread { return try body() }
    let answer = Answer<Result, Failure>()
    let isReady = DispatchSemaphore(value: 0)
    queue.push {
      answer.value.withLock { $0 = Self.outcome(of: body) }
      isReady.signal()
    }
    isReady.wait()
    guard let outcome = answer.value.withLock({ $0 }) else {
      preconditionFailure("a job of a LuaThread ended without an outcome")
    }
    return try outcome.get()
  }

  /// Runs `body` on the thread without blocking a thread of the caller.
  package func run<Result: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let outcome: Swift.Result<Result, Failure> = await withCheckedContinuation { continuation in
      queue.push { continuation.resume(returning: Self.outcome(of: body)) }
    }
    return try outcome.get()
  }

  /// Runs `body` on the thread without waiting for it.
  package func start(_ body: @escaping @Sendable () -> Void) {
    queue.push { [self] in withExtendedLifetime(self, body) }
  }

  private static func outcome<Result, Failure>(
    of body: () throws(Failure) -> Result
  ) -> Swift.Result<Result, Failure> {
    do throws(Failure) {
      return .success(try body())
    } catch {
      return .failure(error)
    }
  }

  /// Where the thread leaves an answer; a class, since two threads share it.
  private final class Answer<Value: Sendable, Failure: Error>: Sendable {
    let value = Mutex<Swift.Result<Value, Failure>?>(nil)
  }
}

extension LuaThread: SerialExecutor {
  /// Runs a job of an actor on the thread.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.push { [self] in
      unsafe job.runSynchronously(on: asUnownedSerialExecutor())
    }
  }

  /// The executor that an actor names as its own.
  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }

  /// Stops the process when it is not called on the thread.
  package func checkIsolated() {
    precondition(queue.isOwnThread, "not on this LuaThread")
  }
}

/// The jobs of a ``LuaThread``, shared with its thread.
private final class LuaThreadQueue: Sendable {
  private let jobs = Mutex<[(@Sendable () -> Void)?]>([])
  private let count = DispatchSemaphore(value: 0)
  private let owner = Atomic<UInt>(0)

  /// Adds a job; nil ends the thread.
  func push(_ job: (@Sendable () -> Void)?) {
    jobs.withLock { $0.append(job) }
    count.signal()
  }

  var isOwnThread: Bool { owner.load(ordering: .acquiring) == UInt(pthread_self()) }

  /// Runs jobs until the end; called once, on the thread.
  func runAll() {
    owner.store(UInt(pthread_self()), ordering: .releasing)
    dlua_grow_heap(4 << 20)
    while true {
      count.wait()
      guard let job = jobs.withLock({ $0.removeFirst() }) else { return }
      job()
    }
  }
}

/// Starts a detached thread that runs the jobs of `queue`; false when the system refuses.
private func startThread(for queue: LuaThreadQueue) -> Bool {
  var attributes = pthread_attr_t()
  guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
  defer { unsafe pthread_attr_destroy(&attributes) }
  unsafe pthread_attr_setstacksize(&attributes, 64 << 20)
  unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  let context = unsafe Unmanaged.passRetained(queue)
  var thread = pthread_t()
  let outcome = unsafe pthread_create(
    &thread, &attributes,
    { context in
      if let context = unsafe context {
        unsafe Unmanaged<LuaThreadQueue>.fromOpaque(context).takeRetainedValue().runAll()
      }
      return nil
    }, context.toOpaque())
  if outcome != 0 { unsafe context.release() }
  return outcome == 0
}
