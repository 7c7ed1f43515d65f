import DemarchePipeline
import Synchronization

/// The engines of commands that run once: they stay until the process ends, as to take apart what
/// the system takes away as a whole is a good part of a short run.
enum OpenEngines {
  private static let all = Mutex<[Engine]>([])

  /// Keeps an engine to the end.
  static func keep(_ engine: Engine) { all.withLock { $0.append(engine) } }
}
