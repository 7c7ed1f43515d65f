import DemarcheLua

/// What a program does that is started as the worker of another.
public enum WorkerProcess {
  /// The first argument by which it knows.
  public static let mode = LuaWorkerProgram.mode

  /// Gives up everything but computing, and serves the program that started this one.
  ///
  /// Call it first in `main`, before any thread is started.
  ///
  /// - Parameter arguments: of the program, without its name.
  /// - Returns: the status to exit with.
  public static func serve(_ arguments: [String]) -> Int32 {
    LuaWorkerProgram.serve(arguments)
  }
}
