import DemarcheModel

/// Counts what a page has around its main text.
struct LeftOut {
  private var words: [PagePart: Int] = [:]
  private var all = 0

  init(_ census: PageCensus) {
    let tree = census.tree
    for node in tree.nodes.indices where tree.isText(node) {
      let part = census.parts[node]
      guard part != .silent else { continue }
      let count = tree.text[tree.textRange(node)].split { $0 <= 0x20 }.count
      all += count
      if part != .none { words[part, default: 0] += count }
    }
  }

  /// One note, where anything was left out.
  func note(file: String) -> [Diagnostic] {
    let parts = PagePart.allCases.compactMap { part -> String? in
      guard let count = words[part], count > 0 else { return nil }
      return "\(part.noun) \(count)"
    }
    guard !parts.isEmpty else { return [] }
    let count = words.values.reduce(0, +)
    return [
      Diagnostic(
        code: "read/dropped", severity: .note,
        message: "left out \(count) of \(all) words: " + parts.joined(separator: ", "),
        file: file)
    ]
  }
}
