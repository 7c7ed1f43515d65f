package import DemarcheArchive
package import DemarcheModel

/// What became of one statement, or of the place where one should have been.
package struct StatementResult: Sendable {
  /// What there is to tell.
  package enum Outcome: Sendable {
    case findings(Findings)
    /// Why there is no statement.
    case failure([Diagnostic])
    /// A line of a stream with nothing in it.
    case blank
    /// How many statements the archive at hand has of bytes that were not even parsed.
    case unread(Int)
    /// What the archive at hand has already, as it was read now; its key.
    case known(String)
    /// What the archive at hand has, of which the rules that changed change nothing; its key.
    case confirmed(String)
  }
  /// A line of a stream.
  package struct Line: Sendable {
    /// Its number, or that which a field of it gives; nil where none is wanted.
    package var number: Int?
    /// Its key, where it could be read; the key of findings stands in their statement.
    package var key: String?
  }

  package var path: String
  /// The line it was read from; nil for a file that is one statement, or could not be opened.
  package var line: Line?
  package var outcome: Outcome
  /// How an archive knows the statement again; nil where there is none at hand.
  package var reading: Reading? = nil
  /// What is to be told of a statement that the archive at hand has.
  package var diagnostics: [Diagnostic] = []
  /// How many bytes were looked at for it; counted for archives only.
  package var byteCount = 0
}

/// Takes results on the thread of a job and makes of them what is given on in order.
///
/// Each job has one of its own, so that it can keep memory from one portion to the next.
package protocol ResultCollector: ~Copyable, SendableMetatype {
  /// What is made of the results of a file, or of a batch of lines.
  associatedtype Portion: Sendable

  /// Takes the next result.
  mutating func add(_ result: StatementResult)

  /// What was made since the last time.
  mutating func take() -> Portion
}

/// Collects the findings of files.
struct FileCollector: ResultCollector {
  private var result = FileResult(path: "", findings: [], failures: [])

  mutating func add(_ result: StatementResult) {
    self.result.path = result.path
    switch result.outcome {
    case .findings(let findings): self.result.findings.append(findings)
    case .failure(let diagnostics): self.result.failures += diagnostics
    case .blank, .unread, .known, .confirmed: break
    }
  }

  mutating func take() -> FileResult {
    defer { result = FileResult(path: "", findings: [], failures: []) }
    return result
  }
}
