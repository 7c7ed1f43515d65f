import DemarchePipeline
import Dispatch
import Glibc

/// Turns the first Ctrl-C into a wish to stop; the second ends the program at once.
///
/// A class, since it owns a source of signals for as long as it lives.
final class InterruptSignal {
  let interruption = Engine.Interruption()
  private let source: (any DispatchSourceSignal)?

  init() {
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    // A program started in the background of a script is not meant by Ctrl-C.
    let isIgnored = action.__sigaction_handler.sa_handler.map { handler in
      unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
    guard isIgnored != true else {
      source = nil
      return
    }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [interruption] in
      interruption.ask()
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
    self.source = source
  }
}
