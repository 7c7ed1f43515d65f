/// Where a state runs. What a script computes does not depend on it.
package enum LuaPlace: Sendable, Hashable {
  /// In this process: fast, for code that is trusted not to crash it.
  case inProcess
  /// In a process of its own that can do nothing but compute.
  case worker(LuaWorkerProgram)
}
