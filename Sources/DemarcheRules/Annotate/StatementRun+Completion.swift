import DemarcheModel
import DemarcheText

extension StatementRun {
  /// Reads what the captures of a draft say, where nobody did yet.
  mutating func readFields(_ draft: Draft) {
    guard draft.fields == nil else { return }
    board.clear()
    FieldReader(scan).read(draft, into: &board)
    draft.fields = board.take()
  }

  /// Fills in what follows from a match: its fields, what the rule sets, whose claim it is, its
  /// status.
  mutating func complete(_ draft: Draft) {
    if draft.isComplete { return }
    draft.isComplete = true
    let rule = draft.rule
    board.clear()
    FieldReader(scan).read(draft, into: &board)
    applySet(draft)
    if let step = rule.rule.step { apply(step, to: draft) }
    if let place = rule.holderPlace, board.isFree(place),
      let holder = DistantHolder(scan: scan).field(of: draft, rule)
    {
      board.put(holder, at: place)
    }
    inferHolder(draft)
    let reading = StatusReader(scan: scan).status(
      of: draft.match, type: rule.rule.type, holder: claimant(draft), sentence: draft.sentence)
    draft.status = reading.status
    // "It said that …": a claim without a holder of its own that may not be the issuer's.
    if !reading.isSayerKnown { board.forgetIssuer() }
    if board.isInferred { draft.certainty = .implicit }
    // A reported claim without a holder of its own is its reporter's, never the issuer's.
    if let reporter = draft.status.reportedBy { board.attribute(to: reporter) }
    draft.fields = board.take()
  }

  /// Puts what the rule sets on the board.
  mutating func applySet(_ draft: Draft) {
    let setters = SetReader(scan: scan)
    for index in draft.rule.setters.indices {
      if let field = setters.field(index, of: draft) {
        board.put(field, at: draft.rule.setters[index].place)
      }
    }
  }

  // Whose claim it is, by its fields.
  private func claimant(_ draft: Draft) -> ActorReference? {
    var claimant: ActorReference?
    for place in draft.rule.claimantPlaces {
      guard let (actor, resolution) = board.actor(place) else { continue }
      // Of several together one may be the issuer; nobody else says it for them.
      let isJoint = !draft.match.coSubjects.isEmpty || resolution == ActorResolver.bothNamed
      claimant = isJoint && actor.id == nil ? nil : actor
    }
    return claimant
  }

  private mutating func apply(_ step: LadderStep, to draft: Draft) {
    // The strongest counts, whichever way it goes; of two as strong the one that adds.
    var bonus = 0
    func weigh(_ token: Int) {
      guard let steps = step.intensify[scan.analysis.tokens[token].word] else { return }
      if (abs(steps), steps) > (abs(bonus), bonus) { bonus = steps }
    }
    for token in draft.match.verb?.adverbs ?? [] { weigh(token) }
    for token in draft.match.trigger { weigh(token) }
    for token in draft.match.manner ?? 0..<0 { weigh(token) }
    let strength = min(max(step.strength + bonus, step.range.lowerBound), step.range.upperBound)
    put("polarity", .integer(step.polarity), at: draft.rule.rungPlaces[0])
    put("strength", .integer(strength), at: draft.rule.rungPlaces[1])
    put("ladder", .text(step.ladder), at: draft.rule.rungPlaces[2])
  }

  // What the rule says itself stays.
  private mutating func put(_ name: String, _ value: FieldValue, at place: Int) {
    guard place >= 0, board.isFree(place) else { return }
    board.put(Field(name: name, value: value), at: place)
  }

  /// Puts the issuer on the board for a claim that names nobody.
  mutating func inferHolder(_ draft: Draft) {
    guard let place = draft.rule.holderPlace, board.isFree(place) else { return }
    board.put(
      Field(
        name: draft.rule.rule.type.fields[place].name,
        value: scan.statement.issuer.map { .actor($0) }, resolution: "issuer"), at: place)
  }
}
