/// What went wrong in a state.
package struct LuaError: Error, Sendable, Equatable {
  /// What kind of failure it is.
  package enum Kind: Sendable, Equatable {
    /// The source does not compile, or is larger than allowed.
    case syntax
    /// A script raised an error, or a host function refused.
    case runtime
    /// A value cannot cross the boundary.
    case conversion
    /// A limit was spent; the state is dead.
    case memory, fuel, deadline, output
    /// The worker process of the state ended while it ran something.
    case lost
    /// The worker process ended while it had nothing to do: what was asked of it has not begun.
    case gone
    /// The system cannot confine a worker process.
    case confinement
    /// The state had died before; `message` says of what.
    case dead

    /// Whether a worker process was lost, for which the script need not be to blame.
    package var isLoss: Bool { self == .lost || self == .gone }

    /// Whether the state can no longer be used.
    package var isFatal: Bool {
      switch self {
      case .syntax, .runtime, .conversion: false
      case .memory, .fuel, .deadline, .output, .lost, .gone, .confinement, .dead: true
      }
    }
  }

  /// What kind of failure it is.
  package var kind: Kind
  /// Without the prefix `chunk:line:`.
  package var message: String
  /// Where the error is to be blamed, where that is known.
  package var chunk: String?
  /// From 1.
  package var line: Int?
  /// Lua functions on the stack, innermost first, at most 24.
  package var traceback: [LuaFrame]
  /// The name that was read or assigned, when the error is an undeclared global.
  package var undefinedGlobal: String?
  /// What the host function threw, when the error is its.
  package var hostError: LuaHostError?

  /// An error with the parts that are known.
  package init(
    kind: Kind, message: String, chunk: String? = nil, line: Int? = nil,
    traceback: [LuaFrame] = [], undefinedGlobal: String? = nil, hostError: LuaHostError? = nil
  ) {
    self.kind = kind
    self.message = message
    self.chunk = chunk
    self.line = line
    self.traceback = traceback
    self.undefinedGlobal = undefinedGlobal
    self.hostError = hostError
  }
}
