import DemarcheLua
import Testing

@Suite struct ProfileTests {
  static let source = """
    local function busy(n)
      local x = 0
      for i = 1, n do x = x + i % 7 end
      return x
    end
    local function call(n) return 1 + busy(n) end
    return call
    """

  /// Samples of one run of a chunk.
  private static func profile(
    _ source: String, limits: LuaLimits = LuaLimits(), interval: Double? = 0.0005
  ) throws -> [LuaStackSamples] {
    let state = try LuaState(limits: limits)
    state.setProfile(intervalSeconds: interval)
    try state.run(source)
    return state.takeProfile()
  }

  /// With a steady hook and without.
  @Test(arguments: [nil, 1 << 40])
  func findsTheBusyLine(fuel: Int?) throws {
    let samples = try Self.profile(
      Self.source.replacing("return call", with: "call(3000000)"), limits: LuaLimits(fuel: fuel))
    let first = try #require(samples.first)
    #expect(first.stack == "test.lua:7;test.lua:6 call;test.lua:3 busy")
    #expect(first.samples > 3)
    #expect(samples.map(\.samples) == samples.map(\.samples).sorted(by: >))
  }

  @Test func showsWhoResumedACoroutine() throws {
    let samples = try Self.profile(
      """
      local co = coroutine.wrap(function()
        local function inside() local x = 0 for i = 1, 3000000 do x = x + i % 7 end end
        inside()
        coroutine.yield()
      end)
      co()
      """)
    #expect(samples.first?.stack == "test.lua:6;[C] co;test.lua:3;test.lua:2 inside")
  }

  @Test func keepsTheInnermostFrames() throws {
    let samples = try Self.profile(
      """
      local function deep(n)
        if n > 0 then return 1 + deep(n - 1) end
        for i = 1, 3000000 do n = n + i % 7 end
        return n
      end
      return deep(50)
      """)
    let frames = try #require(samples.first?.stack.split(separator: ";"))
    #expect(frames.count == 25)
    #expect(frames.first == "...")
    #expect(frames.last == "test.lua:3 deep")
  }

  @Test func seesCallsShorterThanItsInterval() throws {
    let state = try LuaState()
    let made = try state.run(Self.source)
    guard case .function(let function)? = made.first else {
      Issue.record("no function came back")
      return
    }
    state.setProfile(intervalSeconds: 0.002)
    for _ in 0..<2000 { try state.call(function, [.integer(500)]) }
    let samples = state.takeProfile()
    #expect(samples.contains { $0.stack.hasSuffix("test.lua:3 busy") })
  }

  @Test(arguments: [nil, 0.0005])
  func leavesFuelAsItIs(interval: Double?) throws {
    let source = Self.source.replacing("return call", with: "call(1000000) return ('x'):rep(500)")
    func fuel(_ interval: Double?) throws -> Int {
      let state = try LuaState(limits: LuaLimits(fuel: 1 << 40))
      state.setProfile(intervalSeconds: interval)
      try state.run(source)
      return state.fuelUsed
    }
    let plain = try fuel(nil)
    #expect(plain > 1_000_000)
    #expect(try fuel(interval) == plain)
  }

  @Test func takesSamplesOnce() throws {
    let state = try LuaState()
    state.setProfile(intervalSeconds: 0.0005)
    try state.run(Self.source.replacing("return call", with: "call(1000000)"))
    let first = state.takeProfile()
    let second = state.takeProfile()
    #expect(!first.isEmpty)
    #expect(second.isEmpty)
  }

  @Test func takesNoneWhenItIsOff() throws {
    let source = Self.source.replacing("return call", with: "call(1000000)")
    #expect(try Self.profile(source, interval: nil).isEmpty)
  }

  @Test func keepsTheDeadlineWhileItSamples() throws {
    let state = try LuaState(limits: LuaLimits(deadlineSeconds: 0.02))
    state.setProfile(intervalSeconds: 0.001)
    #expect(state.failure(of: "while true do end")?.kind == .deadline)
    let samples = state.takeProfile()
    #expect(samples.first?.stack == "test.lua:1")
  }
}
