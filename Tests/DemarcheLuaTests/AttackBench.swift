import DemarcheLua
import Glibc

/// What an attack is run in: a state of this process, or one that stands for it elsewhere.
protocol AttackTarget: ~Copyable {
  func run(source: [UInt8], chunkName: String) throws(LuaError) -> [LuaValue]
  func execute(source: [UInt8], chunkName: String) throws(LuaError)
  func beginBudget(fuel: Int?, deadlineSeconds: Double?)
  var isDead: Bool { get }
}

extension LuaState: AttackTarget {}

/// How an attack ended, and what is left of its surroundings.
struct AttackReport: Sendable {
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
}

enum AttackBench {
  /// What a good script says where all is well.
  static let answer = "[DemarcheLua.LuaValue.integer(55)]"

  /// Needs no library, which an attack may have emptied.
  private static let modest = "local n = 0 for i = 1, 10 do n = n + i end return n"

  private static let thorough = """
    local t = {} for i = 1, 10 do t[i] = ('%d'):format(11 - i) end
    table.sort(t, function(a, b) return tonumber(a) < tonumber(b) end)
    assert(table.concat(t, ','):gsub('%d+', '<%0>') == '<1>,<2>,<3>,<4>,<5>,<6>,<7>,<8>,<9>,<10>')
    local n = 0 for v in coroutine.wrap(function() for _, v in pairs(t) do coroutine.yield(v) end end)
    do n = n + math.tointeger(v) end return n
    """

  /// Runs a script in a state of its own, beside a state that has nothing to do with it.
  ///
  /// Seconds are those of the thread where they are fewer than those of the clock, so that a
  /// machine with other work to do is no failure of the state.
  static func run<Target: AttackTarget & ~Copyable>(
    _ script: AttackScript, in makeState: () throws(LuaError) -> Target
  ) throws(LuaError) -> AttackReport {
    let other = try makeState()
    let state = try makeState()
    let wall = seconds(CLOCK_MONOTONIC)
    let thread = seconds(CLOCK_THREAD_CPUTIME_ID)
    let error = failure { () throws(LuaError) in
      try state.execute(source: script.source, chunkName: "attack.lua")
    }
    let used = min(seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_THREAD_CPUTIME_ID) - thread)
    return AttackReport(
      error: error, seconds: used, sameState: state.isDead ? nil : said(modest, in: state),
      otherState: said(thorough, in: other))
  }

  private static func failure(of body: () throws(LuaError) -> Void) -> LuaError? {
    do throws(LuaError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private static func said<Target: AttackTarget & ~Copyable>(
    _ source: String, in state: borrowing Target
  ) -> String {
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
