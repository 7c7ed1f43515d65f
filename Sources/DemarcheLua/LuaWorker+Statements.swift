import CLuaShim

/// What a worker does for its parent beside running scripts.
extension LuaWorker {
  func seal() throws(LuaError) {
    _ = try enter(.bare(DLUA_TO_SEAL))
  }

  /// Takes effect with the next call; what goes wrong shows there.
  func beginStatement(seed: UInt64) throws(LuaError) {
    waiting.number(DLUA_TO_STATEMENT, seed)
  }

  func setProfile(intervalSeconds: Double?) {
    let seconds = max(0, min(intervalSeconds ?? 0, 1e6))
    waiting.number(DLUA_TO_PROFILE, Int64(seconds * 1e9))
  }

  func takeProfile() -> [LuaStackSamples] {
    guard let values = answer(to: DLUA_TO_TAKE_PROFILE, atMost: 2), values.count == 2,
      case .string(let samples) = values[0], case .integer(let lost) = values[1]
    else { return [] }
    return LuaStackSamples.counted(in: samples, lost: max(0, min(lost, 1 << 30)))
  }

  func setCoverage(isOn: Bool) {
    waiting.number(DLUA_TO_COVER, UInt32(isOn ? 1 : 0))
  }

  var coverage: [LuaCoverage] {
    let values = answer(to: DLUA_TO_TAKE_COVERAGE, atMost: 100_000) ?? []
    return stride(from: 0, to: values.count - values.count % 3, by: 3).compactMap { index in
      guard case .string(let chunk) = values[index], case .string(let possible) = values[index + 1],
        case .string(let run) = values[index + 2]
      else { return nil }
      return LuaCoverage(chunk: chunk, possible: bytes(possible), run: bytes(run))
    }
  }

  /// What a worker that still lives answers; nil from one that has ended.
  private func answer(to kind: Int, atMost most: Int) -> [LuaValue]? {
    guard !hasEnded else { return nil }
    beginWait()
    return try? results(of: exchange(.bare(kind)), atMost: most)
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { UInt8(truncatingIfNeeded: $0 < 58 ? $0 &- 48 : $0 &- 87) }
    return stride(from: 0, to: digits.count - digits.count % 2, by: 2).map { place in
      digits[place] << 4 | digits[place + 1] & 15
    }
  }
}
