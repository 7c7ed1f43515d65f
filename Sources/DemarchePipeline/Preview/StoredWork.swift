import DemarcheArchive

/// The statements of an archive, some at a time.
struct StoredWork: WorkSource, ~Copyable {
  enum Piece: Sendable {
    case statements([StoredStatement])
    case fault(DemarcheError)
  }

  /// So many statements are read at once.
  private static let batchCount = 64

  private let archive: Archive
  private var last: Int64 = 0
  private var isEnded = false

  init(_ archive: Archive) { self.archive = archive }

  mutating func next() -> Piece? {
    if isEnded { return nil }
    do throws(ArchiveError) {
      let statements = try archive.storedStatements(after: last, limit: StoredWork.batchCount)
      guard let end = statements.last else {
        isEnded = true
        return nil
      }
      last = end.version
      return .statements(statements)
    } catch {
      isEnded = true
      return .fault(DemarcheError([error.diagnostic]))
    }
  }

  static func weight(of piece: Piece) -> Int {
    guard case .statements(let statements) = piece else { return 1 }
    return 1 + statements.reduce(0) { $0 + $1.statement.text.utf8.count } >> 18
  }
}
