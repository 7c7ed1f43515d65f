import CLuaShim

/// Where the time goes, and which lines run.
extension LuaMachine {
  func setProfile(intervalSeconds: Double?) {
    guard let state = unsafe state else { return }
    let seconds = max(0, min(intervalSeconds ?? 0, 3600))
    unsafe dlua_set_profile(state, Int64(seconds * 1e9))
  }

  func takeProfile() -> [LuaStackSamples] {
    guard let state = unsafe state else { return [] }
    var lost: UInt64 = 0
    let samples = unsafe text(dlua_take_profile(state, &lost))
    return LuaStackSamples.counted(in: samples, lost: Int(clamping: lost))
  }

  func setCoverage(isOn: Bool) {
    guard let state = unsafe state else { return }
    unsafe dlua_set_coverage(state, isOn ? 1 : 0)
  }

  var coverage: [LuaCoverage] {
    guard let state = unsafe state else { return [] }
    let count = unsafe dlua_coverage_count(state)
    return (0..<count).map { index in
      var possible = unsafe dlua_bytes()
      var run = unsafe dlua_bytes()
      let name = unsafe text(dlua_coverage_of(state, index, &possible, &run))
      return unsafe LuaCoverage(chunk: name, possible: copy(possible), run: copy(run))
    }
  }
}
