extension TextPage {
  /// Writes how two statements differ, as `git diff --word-diff` does: a sentence a line, behind a
  /// sign that says what became of it.
  mutating func difference(_ difference: Difference) {
    let titles = difference.titles
    wrapped(StyledLine("− ", [.red, .bold]) + StyledLine(titles.before, .bold), hanging: 2)
    wrapped(StyledLine("+ ", [.green, .bold]) + StyledLine(titles.after, .bold), hanging: 2)
    wrapped(StyledLine(difference.tally, .dim))
    if difference.isEmpty { return wrapped(StyledLine(Difference.sameness)) }
    var isFirst = true
    for part in difference.outline {
      switch part {
      case .unchanged(let count, let beginsParagraph):
        if beginsParagraph || isFirst { blank() }
        line(StyledLine("… \(count) sentences unchanged …", .dim), indent: 2)
      case .sentence(let sentence):
        if sentence.beginsParagraph || isFirst { blank() }
        self.sentence(sentence)
      }
      isFirst = false
    }
    guard !difference.steps.isEmpty else { return }
    blank()
    line(StyledLine("Ladder steps", .bold))
    for step in difference.steps { self.step(step) }
  }

  private mutating func sentence(_ sentence: Difference.Sentence) {
    var content: StyledLine
    switch sentence.kind {
    case .kept: return wrapped(runs(sentence.runs, isWhole: false), indent: 2)
    case .changed: content = StyledLine("~ ", .bold)
    case .moved: content = StyledLine("↕ ", .bold)
    case .added: content = StyledLine("+ ", [.green, .bold])
    case .dropped: content = StyledLine("− ", [.red, .bold])
    }
    if sentence.kind == .moved, let before = sentence.before {
      content.append("(moved, was sentence \(before)) ", .dim)
    }
    let isWhole = sentence.kind == .added || sentence.kind == .dropped
    wrapped(content + runs(sentence.runs, isWhole: isWhole), hanging: 2)
  }

  // The sign in front says enough of a sentence that is new or gone as a whole.
  private func runs(_ runs: [Difference.Run], isWhole: Bool) -> StyledLine {
    var line = StyledLine()
    var isBlankDue = false
    var last = Difference.Run.Kind.kept
    for run in runs {
      let (isLed, words, isFollowed) = run.trimmed
      // In colours nothing else parts words from those that stand for them.
      let isReplacing = last == .deleted && run.kind == .inserted
      if isReplacing ? colours == .ansi : isBlankDue || isLed {
        if !line.cells.isEmpty { line.append(" ") }
      }
      if !isReplacing { isBlankDue = false }
      line = line + self.words(String(words), run.kind, isWhole: isWhole)
      isBlankDue = isBlankDue || isFollowed
      last = run.kind
    }
    return line
  }

  private func words(_ text: String, _ kind: Difference.Run.Kind, isWhole: Bool) -> StyledLine {
    let style: StyledLine.Style =
      switch kind {
      case .kept: []
      case .inserted: isWhole ? .green : [.green, .underline]
      case .deleted: isWhole ? .red : [.red, .struck]
      }
    guard colours == .none, !isWhole, kind != .kept else { return StyledLine(text, style) }
    return StyledLine(kind == .inserted ? "{+\(text)+}" : "[-\(text)-]")
  }

  private mutating func step(_ step: Difference.Step) {
    var line = StyledLine(step.direction.sign + " ", .bold)
    line.append(step.label, .bold)
    line.append(": \(step.formulas): \(step.target)")
    wrapped(line + reference(step.evidence), hanging: 2)
  }
}
