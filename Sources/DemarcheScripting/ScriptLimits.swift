import DemarcheLua

/// What the Lua code of one pack may use.
package struct ScriptLimits: Sendable, Hashable {
  package var memoryBytes: Int
  /// Work units a callback batch, load or report may take; nil is the default of the place.
  package var fuel: Int?
  /// Seconds a batch of callbacks for one rule and statement may take.
  package var callbackSeconds: Double
  /// Seconds that loading a pack's files may take, each.
  package var loadSeconds: Double
  /// Seconds a report may take.
  package var reportSeconds: Double

  /// Seconds that a statement rule's function may take: ten times a batch.
  var statementSeconds: Double { 10 * callbackSeconds }

  /// The defaults of the design: 64 MiB, 1 s a batch.
  package init(
    memoryBytes: Int = 64 << 20, fuel: Int? = nil, callbackSeconds: Double = 1,
    loadSeconds: Double = 2, reportSeconds: Double = 60
  ) {
    self.memoryBytes = memoryBytes
    self.fuel = fuel
    self.callbackSeconds = callbackSeconds
    self.loadSeconds = loadSeconds
    self.reportSeconds = reportSeconds
  }

  /// The work units for what may take so many seconds: `fuel` is for a batch of callbacks, and what
  /// may take longer gets more of it. A pack that is not trusted has a limit always, so that where
  /// it ends does not depend on the machine.
  func fuel(in place: LuaPlace, seconds: Double) -> Int? {
    let share = max(1, seconds / max(callbackSeconds, 0.001))
    let units: Int
    switch place {
    case .inProcess:
      guard let fuel else { return nil }
      units = fuel
    case .worker: units = fuel ?? 20_000_000
    }
    return Int(min(Double(units) * share, 1e15))
  }
}
