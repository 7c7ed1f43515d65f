extension MarkdownPage {
  /// Writes how two statements differ, a sentence an item, deleted words in `<del>` and inserted
  /// ones in `<ins>`, which GitHub shows and keeps.
  mutating func difference(_ difference: Difference) {
    let titles = difference.titles
    paragraph("**Before:** ") { $0.writer.text(titles.before) }
    paragraph("**After:** ") { $0.writer.text(titles.after) }
    paragraph("**Sentences:** ") { $0.writer.text(difference.tally) }
    if difference.isEmpty { return paragraph { $0.writer.text(Difference.sameness) } }
    writer.newline()
    for part in difference.outline {
      switch part {
      case .unchanged(let count, _):
        line("- … ") { page in
          page.writer.number(count)
          page.writer.markup(" sentences unchanged …")
        }
      case .sentence(let sentence): self.sentence(sentence)
      }
    }
    guard !difference.steps.isEmpty else { return }
    writer.newline()
    for step in difference.steps {
      line("- **") { page in
        page.writer.text(step.label)
        page.writer.markup(":** ")
        page.writer.text("\(step.formulas): \(step.target) ")
        page.cite(step.evidence)
      }
    }
  }

  private mutating func sentence(_ sentence: Difference.Sentence) {
    line("- ") { page in
      switch sentence.kind {
      case .kept: break
      case .changed: page.writer.markup("**Changed:** ")
      case .added: page.writer.markup("**Added:** ")
      case .dropped: page.writer.markup("**Dropped:** ")
      case .moved:
        page.writer.markup("**Moved")
        if let before = sentence.before {
          page.writer.markup(", was sentence ")
          page.writer.number(before)
        }
        page.writer.markup(":** ")
      }
      for run in sentence.runs { page.run(run) }
    }
  }

  private mutating func run(_ run: Difference.Run) {
    guard run.kind != .kept else { return writer.text(run.text) }
    let (isLed, words, isFollowed) = run.trimmed
    if isLed { writer.markup(" ") }
    writer.markup(run.kind == .inserted ? "<ins>" : "<del>")
    writer.text(words)
    writer.markup(run.kind == .inserted ? "</ins>" : "</del>")
    if isFollowed { writer.markup(" ") }
  }
}
