/// What a state may use. Every limit but the sizes of values ends the state when it is spent.
package struct LuaLimits: Sendable, Equatable {
  /// Memory of the state in bytes, after a full collection.
  package var memoryBytes: Int
  /// Work units of one budget, about one per VM instruction; nil is no limit.
  package var fuel: Int?
  /// Time of one budget on the monotonic clock; nil is no limit.
  package var deadlineSeconds: Double?
  /// Size of one chunk in bytes, also through `load` and `require`.
  package var sourceBytes: Int
  /// Encoded size in bytes of the results of one call, or of the arguments of one host function.
  package var valueBytes: Int
  /// Bytes printed in one budget.
  package var outputBytes: Int
  /// Number of results of one call, or of arguments of one host function.
  package var valueCount: Int

  /// Limits for packs that are not trusted; fuel and deadline are the caller's to set.
  package init(
    memoryBytes: Int = 64 << 20, fuel: Int? = nil, deadlineSeconds: Double? = nil,
    sourceBytes: Int = 1 << 20, valueBytes: Int = 16 << 20, outputBytes: Int = 1 << 20,
    valueCount: Int = 250
  ) {
    self.memoryBytes = memoryBytes
    self.fuel = fuel
    self.deadlineSeconds = deadlineSeconds
    self.sourceBytes = sourceBytes
    self.valueBytes = valueBytes
    self.outputBytes = outputBytes
    self.valueCount = valueCount
  }
}
