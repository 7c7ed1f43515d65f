import DemarcheModel

/// What a reader left out of a statement, counted, to be named in one note.
struct DroppedParts {
  private var kinds: [(name: String, count: Int)] = []

  /// Counts one of a kind, named in the singular.
  mutating func add(_ kind: String) {
    if let index = kinds.firstIndex(where: { $0.name == kind }) {
      kinds[index].count += 1
    } else if kinds.count < 20 {
      kinds.append((kind, 1))
    }
  }

  /// One note, where anything was left out.
  func notes(of file: String) -> [Diagnostic] {
    if kinds.isEmpty { return [] }
    let list = kinds.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count))" }
    return [
      Diagnostic(
        code: "read/dropped", severity: .note,
        message: "left out: " + list.joined(separator: ", "), file: file)
    ]
  }
}
