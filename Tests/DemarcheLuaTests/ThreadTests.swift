import DemarcheLua
import Testing

@Suite struct ThreadTests {
  /// An actor that owns a state on one thread.
  private actor Job {
    private let thread: LuaThread
    private var state: LuaState

    init(_ thread: LuaThread) throws(LuaError) {
      self.thread = thread
      state = try LuaState()
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    func run(_ source: String) throws(LuaError) -> [LuaValue] { try state.run(source) }
  }

  @Test func runsAndWaits() throws {
    let thread = try LuaThread()
    #expect(try thread.run { () throws(LuaError) in try run("return 1") } == [.integer(1)])
  }

  @Test func passesErrorsOn() throws {
    let thread = try LuaThread()
    let error = #expect(throws: LuaError.self) {
      try thread.run { () throws(LuaError) in try run("error('x')") }
    }
    #expect(error?.message == "x")
  }

  @Test func runsAtOnceOnItself() throws {
    let thread = try LuaThread()
    #expect(thread.run { thread.run { 5 } } == 5)
  }

  @Test func startsWithoutWaiting() async throws {
    let thread = try LuaThread()
    let answer = await withCheckedContinuation { continuation in
      thread.start { continuation.resume(returning: 7) }
    }
    #expect(answer == 7)
  }

  @Test func hasRoomForDeepRecursion() throws {
    @Sendable func deep(_ n: Int) -> Int { n == 0 ? 0 : 1 + deep(n - 1) }
    let thread = try LuaThread()
    #expect(thread.run { deep(200_000) } == 200_000)
  }

  @Test func keepsAStateBetweenAsyncCalls() async throws {
    let job = try Job(LuaThread())
    _ = try await job.run("string.count = 0")
    #expect(
      try await job.run("string.count = string.count + 1 return string.count") == [.integer(1)])
  }
}
