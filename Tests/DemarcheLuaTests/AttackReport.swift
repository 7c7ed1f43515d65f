import DemarcheLua
import Glibc

/// How an attack ended, and what is left of its surroundings.
struct AttackReport: Sendable {
  /// What a good script says where all is well.
  static let answer = "[DemarcheLua.LuaValue.integer(55)]"

  /// Nil where the script came to its end.
  let error: LuaError?
  let seconds: Double
  /// What a good script says afterwards in the same state; nil where the state is dead.
  let sameState: String?
  /// What a good script says afterwards in a state opened before the attack.
  let otherState: String

  /// The end in the words of the scripts.
  var outcome: String {
    switch error?.kind {
    case nil: "ok"
    case .memory: "memory"
    case .fuel, .deadline: "timeout"
    default: "error"
    }
  }

  /// Whether the end came from the death of a worker, not from within its state.
  var isKill: Bool {
    error?.message == "deadline exceeded; the worker process was killed"
  }

  /// Runs a script in a state of its own, beside a state that has nothing to do with it.
  ///
  /// Seconds are those of the clock or, where that is fewer, of the thread: a machine with other
  /// work to do is no failure of a state in this process. For a worker the clock alone counts.
  init(
    of script: AttackScript, isWorker: Bool, in makeState: () throws(LuaError) -> LuaState
  ) throws(LuaError) {
    let other = try makeState()
    let state = try makeState()
    let wall = Self.seconds(CLOCK_MONOTONIC)
    let thread = Self.seconds(CLOCK_THREAD_CPUTIME_ID)
    do throws(LuaError) {
      try state.execute(source: script.source, chunkName: "attack.lua")
      error = nil
    } catch {
      self.error = error
    }
    let passed = Self.seconds(CLOCK_MONOTONIC) - wall
    seconds = isWorker ? passed : min(passed, Self.seconds(CLOCK_THREAD_CPUTIME_ID) - thread)
    sameState = state.isDead ? nil : Self.said(Self.modest, in: state)
    otherState = Self.said(Self.thorough, in: other)
  }

  /// Needs no library, which an attack may have emptied.
  private static let modest = "local n = 0 for i = 1, 10 do n = n + i end return n"

  private static let thorough = """
    local t = {} for i = 1, 10 do t[i] = ('%d'):format(11 - i) end
    table.sort(t, function(a, b) return tonumber(a) < tonumber(b) end)
    assert(table.concat(t, ','):gsub('%d+', '<%0>') == '<1>,<2>,<3>,<4>,<5>,<6>,<7>,<8>,<9>,<10>')
    local n = 0 for v in coroutine.wrap(function() for _, v in pairs(t) do coroutine.yield(v) end end)
    do n = n + math.tointeger(v) end return n
    """

  private static func said(_ source: String, in state: borrowing LuaState) -> String {
    state.beginBudget(fuel: nil, deadlineSeconds: 10)
    do throws(LuaError) {
      return "\(try state.run(source: Array(source.utf8), chunkName: "good.lua"))"
    } catch {
      return "\(error.kind): \(error.message)"
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
