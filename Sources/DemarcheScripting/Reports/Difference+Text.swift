package import DemarcheReports
package import DemarcheText

extension Difference.Sentence {
  /// What became of a sentence, with numbers from 1.
  package init(_ entry: TextDifference.Entry) {
    let kind: Kind =
      switch entry.kind {
      case .kept: .kept
      case .changed: .changed
      case .moved: .moved
      case .added: .added
      case .dropped: .dropped
      }
    let runs = entry.runs.map { run in
      let side: Difference.Run.Kind =
        switch run.side {
        case .kept: .kept
        case .inserted: .inserted
        case .deleted: .deleted
        }
      return Difference.Run(side, run.text)
    }
    self.init(
      kind: kind, before: entry.before.map { $0 + 1 }, after: entry.after.map { $0 + 1 },
      runs: runs, beginsParagraph: entry.beginsParagraph,
      beganParagraph: entry.beganParagraph)
  }
}
