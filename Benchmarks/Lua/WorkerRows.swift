import DemarcheLua

/// What it costs to have a state in a process of its own; plain C has nothing to compare.
enum WorkerRows {
  static func report(_ pairing: Pairing) throws {
    print("\n| worker (µs) | time |\n| --- | --- |")
    for byteCount in [100, 30_000] {
      let worker = try WorkerState(byteCount: byteCount)
      row("round trip, \(byteCount) bytes each way", pairing.medians([worker.echo])[0])
    }
    let asking = try WorkerState(byteCount: 100)
    row("the same, and the script asks its host once", pairing.medians([asking.ask])[0])
    row(
      "start, confine, first answer, end",
      pairing.medians([{ (count) in for _ in 0..<count { _ = try? WorkerState(byteCount: 1) } }])[0]
    )
  }

  private static func row(_ name: String, _ nanoseconds: Double) {
    print("| \(name) | \(Benchmarks.text(nanoseconds / 1000)) |")
  }
}

/// A state in a worker, with a function that gives back its argument.
final class WorkerState {
  private let state: LuaState
  private let echoFunction: LuaFunction
  private let askFunction: LuaFunction
  private let text: LuaValue

  init(byteCount: Int) throws(LuaError) {
    state = try LuaState(
      limits: LuaLimits(fuel: 1_000_000_000), functions: HostState.functions,
      handles: HostState.classes, in: .worker(LuaWorkerProgram(path: "/proc/self/exe")))
    let source = "return function(x) return x end, function(x) size(x) return x end"
    let values = try state.run(source: Array(source.utf8), chunkName: "benchmark.lua")
    guard case .function(let echo) = values[0], case .function(let ask) = values[1] else {
      throw LuaError(kind: .runtime, message: "the chunk returns no functions")
    }
    echoFunction = echo
    askFunction = ask
    text = .string(String(repeating: "x", count: byteCount))
  }

  func echo(_ count: Int) { call(echoFunction, count) }
  func ask(_ count: Int) { call(askFunction, count) }

  private func call(_ function: LuaFunction, _ count: Int) {
    for _ in 0..<count {
      do throws(LuaError) {
        let values = try state.call(function, [text])
        precondition(values == [text])
      } catch {
        preconditionFailure(error.message)
      }
    }
  }
}
