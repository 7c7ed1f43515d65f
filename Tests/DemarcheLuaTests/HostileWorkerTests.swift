import DemarcheLua
import Foundation
import TestSupport
import Testing

/// What a worker with foreign code in it can do: nothing, and to nobody.
@Suite struct HostileWorkerTests {
  /// Opens a state in a worker that behaves as `name` says; see Tests/HostileWorker.
  private static func state(
    _ name: String, in folder: TemporaryFolder, seconds: Double = 0.2
  ) throws -> LuaState {
    try folder.link(name, to: try Command.built("HostileWorker").program)
    var handles = LuaHandleClasses(names: ["statement", "match", "date"])
    handles.index = { (handle, key) throws(LuaHostError) in .integer(Int(handle.classID)) }
    return try LuaState(
      limits: LuaLimits(fuel: 1_000_000, deadlineSeconds: seconds),
      functions: [echoFunction(), echoFunction("again")], handles: handles,
      in: .worker(LuaWorkerProgram(path: folder.path(name))))
  }

  /// How a run ends in a worker that sends what it must not.
  @Test(arguments: [
    ("garbage", LuaError.Kind.lost, "the worker process sent a damaged message"),
    ("huge", .lost, "the worker process sent a damaged message"),
    ("unknown-kind", .lost, "the worker process sent a damaged message"),
    ("empty", .lost, "the worker process sent a damaged message"),
    ("short", .lost, "the worker process ended"),
    ("exit-later", .lost, "the worker process ended"),
    ("crash", .lost, "the worker process ended by signal 9"),
    ("count-too-many", .lost, "the worker process sent too many values"),
    ("count-negative", .lost, "the worker process sent a damaged message"),
    ("string-too-long", .lost, "the worker process sent a damaged value"),
    ("table-too-long", .lost, "the worker process sent a damaged value"),
    ("table-too-deep", .lost, "the worker process sent a damaged value"),
    ("tags", .lost, "the worker process sent a damaged value"),
    ("refuse-later", .lost, "the worker process sent a damaged message"),
    ("ask-many", .lost, "the worker process sent too many values"),
    ("ask-negative", .lost, "the worker process sent a damaged message"),
    ("report-frames", .lost, "the worker process sent a damaged message"),
    ("report-short", .lost, "the worker process sent a damaged message"),
    ("report-strange", .runtime, "\u{1B}[2Jgone\u{FFFD}\u{FFFD}"),
    ("silent", .deadline, "deadline exceeded; the worker process was killed"),
    ("flood", .deadline, "deadline exceeded; the worker process was killed"),
    ("flood-unread", .deadline, "deadline exceeded; the worker process was killed"),
  ])
  func endsTheRunAndNothingElse(name: String, kind: LuaError.Kind, message: String) throws {
    let other = try LuaState()
    let folder = try TemporaryFolder()
    let state = try Self.state(name, in: folder)
    let start = ContinuousClock.now
    let found = state.failure(of: "return 1")
    let error = try #require(found)
    #expect(error.kind == kind)
    #expect(error.message == message)
    #expect(ContinuousClock.now - start < .milliseconds(1200))
    #expect(try other.run("return 1") == [.integer(1)])
    let isDead = state.isDead
    #expect(isDead == kind.isFatal)
  }

  @Test func answersMadeUpHandlesWithErrors() throws {
    let folder = try TemporaryFolder()
    let state = try Self.state("made-up", in: folder, seconds: 20)
    #expect(try state.run("return 1") == [])
  }

  @Test(arguments: [
    ("exit-at-once", LuaError.Kind.lost, "the worker process ended"),
    ("refuse", .confinement, "the kernel has no Landlock"),
  ])
  func tellsWhyAStateCannotBeOpened(name: String, kind: LuaError.Kind, message: String) throws {
    let folder = try TemporaryFolder()
    #expect {
      _ = try Self.state(name, in: folder)
    } throws: {
      ($0 as? LuaError)?.kind == kind && ($0 as? LuaError)?.message == message
    }
  }

  @Test(.enabled(if: LuaWorkerProgram.landlockVersion != nil, "the kernel has no Landlock"))
  func canDoNothingButCompute() throws {
    let folder = try TemporaryFolder()
    let state = try Self.state("escape", in: folder, seconds: 20)
    guard case .string(let report)? = try state.run("return 1").first else {
      Issue.record("the worker gave no report")
      return
    }
    let attempts = report.split(separator: " ")
    #expect(attempts.count >= 70)
    #expect(attempts.contains("descriptors=0"))
    #expect(attempts.contains("environment=0"))
    let refused = attempts.filter { $0.hasSuffix("=EPERM") }
    let others = Set(attempts).subtracting(refused)
    #expect(others == ["descriptors=0", "environment=0"])
  }
}
