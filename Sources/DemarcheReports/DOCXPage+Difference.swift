import DemarcheModel

extension DOCXPage {
  /// What stands between a sentence and the one before it.
  private enum Gap { case none, blank, paragraph }

  /// A sentence where it stands, or where it stood before it moved.
  private struct Piece {
    let sentence: Difference.Sentence
    /// Its place among all sentences.
    let place: Int
    let isOldPlace: Bool
    /// What was before it in the first statement, and is in the second; nil where it is not there.
    var gaps: (old: Gap?, new: Gap?) = (nil, nil)

    /// Whether it stands here in the first statement.
    var isOld: Bool { isOldPlace || sentence.kind != .added && sentence.kind != .moved }
    /// Whether it stands here in the second statement.
    var isNew: Bool { !isOldPlace && sentence.kind != .dropped }
    /// Whether a paragraph begins with it in either.
    var beginsParagraph: Bool { gaps.old == .paragraph || gaps.new == .paragraph }

    /// Its words with the blank before it.
    var runs: [Difference.Run] {
      let blank: Difference.Run.Kind? =
        switch (gaps.old == .blank, gaps.new == .blank) {
        case (true, true): .kept
        case (true, false): .deleted
        case (false, true): .inserted
        case (false, false): nil
        }
      return (blank.map { [Difference.Run($0, " ")] } ?? []) + sentence.runs
    }
  }

  /// Who changed the text, and when: the issue of the second statement.
  private struct Change {
    let day: String?
    let language: String?
    /// For the place of each sentence that moved the number that its two ends share.
    var moves: [Int: Int] = [:]

    init(_ side: Difference.Side) {
      day = side.issuedOn?.iso
      language = side.language
    }
  }

  /// Writes how two statements differ: the second one with the changes tracked, then the steps.
  ///
  /// Whoever accepts all changes has the second statement, whoever rejects them the first.
  mutating func difference(_ difference: Difference) {
    side("Before: ", difference.before)
    side("After: ", difference.after)
    if difference.isEmpty { line("BodyText", Difference.sameness) }
    var change = Change(difference.after)
    for (place, sentence) in difference.sentences.enumerated() where sentence.kind == .moved {
      change.moves[place] = nextID()
    }
    var rest = DOCXPage.pieces(of: difference)[...]
    while !rest.isEmpty {
      let end = rest.dropFirst().firstIndex(where: \.beginsParagraph) ?? rest.endIndex
      paragraph(rest[rest.startIndex..<end], before: end < rest.endIndex ? rest[end] : nil, change)
      rest = rest[end...]
    }
    steps(difference.steps)
  }

  private mutating func side(_ word: String, _ side: Difference.Side) {
    body.openParagraph("Small")
    body.run(word, DOCXLook(.bold))
    body.run(side.headline, DOCXLook(.italic, language: side.language))
    if let day = side.issuedOn { body.run(", " + day.iso) }
    body.closeParagraph()
  }

  /// The sentences in order, those that moved also where they stood.
  private static func pieces(of difference: Difference) -> [Piece] {
    let (sentences, departures) = (difference.sentences, difference.departures)
    var pieces: [Piece] = []
    for place in -1..<sentences.count {
      if place >= 0 {
        pieces.append(Piece(sentence: sentences[place], place: place, isOldPlace: false))
      }
      pieces += (departures[place] ?? []).map {
        Piece(sentence: sentences[$0], place: $0, isOldPlace: true)
      }
    }
    var isFirst = (old: true, new: true)
    for index in pieces.indices {
      let sentence = pieces[index].sentence
      if pieces[index].isOld {
        pieces[index].gaps.old =
          isFirst.old ? Gap.none : sentence.beganParagraph ? .paragraph : .blank
        isFirst.old = false
      }
      if pieces[index].isNew {
        pieces[index].gaps.new =
          isFirst.new ? Gap.none : sentence.beginsParagraph ? .paragraph : .blank
        isFirst.new = false
      }
    }
    return pieces
  }

  /// Writes a paragraph, whose end belongs to the piece that begins the next one.
  private mutating func paragraph(
    _ pieces: ArraySlice<Piece>, before next: Piece?, _ change: Change
  ) {
    let words = pieces.first?.sentence.runs.map(\.text).joined() ?? ""
    body.openProperties("StatementText", for: words)
    switch (next?.gaps.old == .paragraph, next?.gaps.new == .paragraph) {
    case (true, false): mark("<w:del", change)
    case (false, true): mark("<w:ins", change)
    default: break
    }
    body.closeProperties()
    for piece in pieces { self.piece(piece, change) }
    body.closeParagraph()
  }

  /// Writes that the end of a paragraph was put in or taken out.
  private mutating func mark(_ tag: StaticString, _ change: Change) {
    body.xml.markup("<w:rPr>")
    open(tag, change)
    body.xml.markup("/></w:rPr>")
  }

  /// Writes the tag of a change; the caller closes it.
  private mutating func open(_ tag: StaticString, _ change: Change, _ id: Int? = nil) {
    body.xml.markup(tag)
    body.xml.attribute("w:id", "", id ?? nextID())
    body.xml.markup(" w:author=\"Demarche\"")
    if let day = change.day { body.xml.attribute("w:date", day + "T00:00:00Z") }
  }

  private mutating func piece(_ piece: Piece, _ change: Change) {
    switch piece.sentence.kind {
    case .added: inserted(piece.runs, change)
    case .dropped: deleted(piece.runs, change)
    case .moved: moved(piece, change)
    case .kept, .changed:
      for run in piece.runs {
        switch run.kind {
        case .kept: body.run(run.text, DOCXLook(language: change.language))
        case .inserted: inserted([run], change)
        case .deleted: deleted([run], change)
        }
      }
    }
  }

  private mutating func inserted(_ runs: [Difference.Run], _ change: Change) {
    open("<w:ins", change)
    body.xml.markup(">")
    for run in runs { body.run(run.text, DOCXLook(language: change.language)) }
    body.xml.markup("</w:ins>")
  }

  private mutating func deleted(_ runs: [Difference.Run], _ change: Change) {
    open("<w:del", change)
    body.xml.markup(">")
    for run in runs { body.deletedRun(run.text, DOCXLook(language: change.language)) }
    body.xml.markup("</w:del>")
  }

  /// Writes a sentence that moved: its old words where it stood, its new ones where it stands.
  private mutating func moved(_ piece: Piece, _ change: Change) {
    let id = nextID()
    open(piece.isOldPlace ? "<w:moveFromRangeStart" : "<w:moveToRangeStart", change, id)
    body.xml.attribute("w:name", "move", change.moves[piece.place] ?? 0)
    body.xml.markup("/>")
    open(piece.isOldPlace ? "<w:moveFrom" : "<w:moveTo", change)
    body.xml.markup(">")
    let absent: Difference.Run.Kind = piece.isOldPlace ? .inserted : .deleted
    for run in piece.runs where run.kind != absent {
      body.run(run.text, DOCXLook(language: change.language))
    }
    body.xml.markup(piece.isOldPlace ? "</w:moveFrom>" : "</w:moveTo>")
    body.xml.markup(piece.isOldPlace ? "<w:moveFromRangeEnd" : "<w:moveToRangeEnd")
    body.xml.attribute("w:id", "", id)
    body.xml.markup("/>")
  }

  private mutating func steps(_ steps: [Difference.Step]) {
    guard !steps.isEmpty else { return }
    func cell(_ end: Difference.Step.End?) -> Table.Cell {
      guard let end else { return Table.Cell([.text("–")]) }
      return Table.Cell([.text(end.label)], evidence: [end.evidence])
    }
    let rows = steps.map { step in
      [
        Table.Cell([.text(step.target)]), cell(step.before), cell(step.after),
        Table.Cell([.text(step.direction.sign + " " + step.label)]),
      ]
    }
    table(
      Table(
        caption: "Positions that changed",
        columns: ["Position on", "Before", "After", "Change"].map { Table.Column(title: $0) },
        rows: rows, headers: .columnsAndRows))
  }
}
