import DemarcheDigest
import DemarcheModel
import DemarcheReaders

extension Statement {
  /// Names what standard input gave and nothing names by its text: it comes from somewhere else each
  /// time.
  mutating func nameByContent() {
    guard source.origin == "-", key == "-" || key.hasPrefix("-:") else { return }
    key = "stdin:" + BLAKE2b.hex(Array(text.utf8)).prefix(16)
  }
}

extension SourceReading {
  /// Whether there is nothing to tell about what was read.
  var isFaultless: Bool {
    failures.isEmpty
      && statements.allSatisfy { statement in
        statement.diagnostics.allSatisfy { $0.severity == .note }
      }
  }
}

extension Findings {
  /// Whether a function was stopped by what may be otherwise the next time: the time that the
  /// machine took, or the end of a worker.
  var wereCutOff: Bool {
    diagnostics.contains {
      ["lua/time-exceeded", "lua/worker-lost", "lua/no-worker", "lua/dead"].contains($0.code)
    }
  }
}
