import DemarcheModel

extension DOCXPage {
  /// A sentence where it stands, or where it stood before it moved.
  private struct Piece {
    let sentence: Difference.Sentence
    let isOldPlace: Bool
    let beginsParagraph: Bool

    /// Whether it is no part of the second statement at this place.
    var isGone: Bool { isOldPlace || sentence.kind == .dropped }
    /// Whether it was no part of the first statement at this place.
    var isNew: Bool { !isOldPlace && (sentence.kind == .added || sentence.kind == .moved) }
  }

  /// Writes how two statements differ: the second one with the changes tracked, then the steps.
  ///
  /// Whoever accepts all changes has the second statement, whoever rejects them the first.
  mutating func difference(_ difference: Difference) {
    side("Before: ", difference.before)
    side("After: ", difference.after)
    if difference.isEmpty {
      line("BodyText", "Both say the same words in the same order.")
    }
    let change = Change(difference.after)
    var rest = DOCXPage.pieces(of: difference)[...]
    while let first = rest.first {
      let end = rest.dropFirst().firstIndex(where: \.beginsParagraph) ?? rest.endIndex
      paragraph(Array(rest[rest.startIndex..<end]), first, change)
      rest = rest[end...]
    }
    steps(difference.steps)
  }

  /// Who changed the text, and when: the issue of the second statement.
  private struct Change {
    let day: String?
    let language: String?

    init(_ side: Difference.Side) {
      day = side.issuedOn?.iso
      language = side.language
    }
  }

  private mutating func side(_ word: String, _ side: Difference.Side) {
    body.openParagraph("Small")
    body.run(word, DOCXLook(.bold))
    body.run(side.headline, DOCXLook(.italic, language: side.language))
    if let day = side.issuedOn { body.run(", " + day.iso) }
    body.closeParagraph()
  }

  /// The sentences in order, those that moved also where they stood: behind the last one before
  /// them that stayed.
  private static func pieces(of difference: Difference) -> [Piece] {
    let sentences = difference.sentences
    let stays = sentences.filter { $0.kind != .moved }.compactMap(\.before).sorted()
    var left: [Int: [Piece]] = [:]
    var place = 0
    let moved = sentences.filter { $0.kind == .moved && $0.before != nil }
    for sentence in moved.sorted(by: { ($0.before ?? 0) < ($1.before ?? 0) }) {
      while place < stays.count, stays[place] < sentence.before ?? 0 { place += 1 }
      let anchor = place == 0 ? 0 : stays[place - 1]
      left[anchor, default: []].append(
        Piece(sentence: sentence, isOldPlace: true, beginsParagraph: false))
    }
    var pieces = left[0] ?? []
    for sentence in sentences {
      pieces.append(
        Piece(
          sentence: sentence, isOldPlace: false, beginsParagraph: sentence.beginsParagraph))
      if sentence.kind != .moved, let before = sentence.before {
        pieces += left[before] ?? []
      }
    }
    return pieces
  }

  private mutating func paragraph(_ pieces: [Piece], _ first: Piece, _ change: Change) {
    body.openProperties("StatementText", for: first.sentence.runs.map(\.text).joined())
    if pieces.allSatisfy(\.isGone) {
      mark("<w:del", change)
    } else if pieces.allSatisfy(\.isNew) {
      mark("<w:ins", change)
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
    let sentence = piece.sentence
    switch sentence.kind {
    case .added: inserted(sentence.runs, change)
    case .dropped: deleted(sentence.runs, change)
    case .moved: moved(piece, change)
    case .kept, .changed:
      for run in sentence.runs {
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
    body.xml.attribute("w:name", "move", piece.sentence.after ?? 0)
    body.xml.markup("/>")
    open(piece.isOldPlace ? "<w:moveFrom" : "<w:moveTo", change)
    body.xml.markup(">")
    // The sentence before may have been the last one, without a blank behind it.
    if piece.isOldPlace { body.run(" ") }
    let absent: Difference.Run.Kind = piece.isOldPlace ? .inserted : .deleted
    for run in piece.sentence.runs where run.kind != absent {
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
        Table.Cell([.text(step.change)]),
      ]
    }
    table(
      Table(
        caption: "Positions that changed",
        columns: ["Position on", "Before", "After", "Change"].map { Table.Column(title: $0) },
        rows: rows, headers: .columnsAndRows))
  }
}

extension Difference.Step {
  /// What became of the position, with a sign: `▲ firmer`.
  fileprivate var change: String {
    guard let before else { return "new" }
    guard let after else { return "dropped" }
    if before.polarity != after.polarity { return "↔ turned" }
    if after.strength == before.strength { return "= other words" }
    return after.strength > before.strength ? "▲ firmer" : "▼ softer"
  }
}
