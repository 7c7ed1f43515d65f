import DemarcheModel
import DemarcheReaders

/// The files and lines of a source, as pieces of work.
struct StatementWork: WorkSource, ~Copyable {
  enum Piece: Sendable {
    /// A file that is one statement.
    case file(String)
    case lines(LineBatch)
    case failure(path: String, Diagnostic)
  }

  private let source: StatementSource
  private let batchSize: LineStream.BatchSize
  private let interruption: Interruption
  private var remaining: ArraySlice<String>
  private var stream: LineStream?
  private var path = ""

  init(
    _ source: StatementSource, batchSize: LineStream.BatchSize, interruption: Interruption
  ) {
    self.source = source
    self.batchSize = batchSize
    self.interruption = interruption
    remaining = source.paths[...]
  }

  mutating func next() -> Piece? {
    while !interruption.isWanted {
      do throws(ReadError) {
        if let batch = try stream?.next() { return .lines(batch) }
        stream = nil
        guard let path = remaining.popFirst() else { return nil }
        guard source.holdsLines(path) else { return .file(path) }
        self.path = path
        stream = try LineStream(path, batchSize: batchSize, interruption: interruption)
      } catch {
        stream = nil
        return .failure(path: path, error.diagnostic)
      }
    }
    return nil
  }

  // A batch of 128 KB gives about 1 MB of output.
  static func weight(of piece: Piece) -> Int {
    switch piece {
    case .lines(let batch): 1 + batch.bytes.count >> 17
    case .file, .failure: 1
    }
  }
}
