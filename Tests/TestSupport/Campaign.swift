import Foundation

/// Whether long tests run at full size: `DEMARCHE_CAMPAIGN=full`.
package enum Campaign {
  /// Else a short form runs, which the gate has time for.
  package static var isFull: Bool {
    ProcessInfo.processInfo.environment["DEMARCHE_CAMPAIGN"] == "full"
  }
}
