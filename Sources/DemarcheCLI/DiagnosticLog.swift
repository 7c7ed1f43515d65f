import DemarcheModel

/// Keeps what is reported, for machines; a class because what runs a command shares it.
final class DiagnosticLog {
  private(set) var diagnostics: [Diagnostic] = []

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
