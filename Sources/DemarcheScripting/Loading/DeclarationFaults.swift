import DemarcheModel
import DemarcheRules

/// What is wrong with one declaration, gathered while its table is read; a class because the tables
/// inside it share it.
final class DeclarationFaults {
  private(set) var diagnostics: [Diagnostic] = []

  var isEmpty: Bool { diagnostics.isEmpty }

  /// Notes a fault, and lets reading go on.
  func add(_ error: DeclarationError) {
    guard !error.isNoted, !diagnostics.contains(error.diagnostic) else { return }
    diagnostics.append(error.diagnostic)
  }

  /// Notes faults that do not hinder what was declared.
  func add(_ more: [Diagnostic]) { diagnostics += more }
}
