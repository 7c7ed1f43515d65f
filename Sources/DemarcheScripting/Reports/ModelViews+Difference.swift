import DemarcheLua
import DemarcheModel
import DemarcheReports
import DemarcheText

extension ModelViews {
  /// `doc:difference(before, after)` or `doc:difference(before, after, { steps = false, rungs = … })`:
  /// appends how two statements differ, and returns what changed as a table.
  func difference(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let (first, second) = (try index(call[1], .statement), try index(call[2], .statement))
    let options = try differenceOptions(call[3])
    for number in [first, second] { try charge(documentText: statements[number].text) }
    let sentences = try differenceSentences(first, second)
    let changes = PositionChanges(
      from: findings(of: first), to: findings(of: second), sentences: sentences,
      rungs: options.rungs
    ).changes
    var difference = Difference(
      before: side(first), after: side(second), sentences: sentences)
    var steps: [Difference.Step] = []
    for change in changes { steps.append(try step(change, first, second)) }
    if options.claimsSteps { difference.claimed = steps } else { difference.steps = steps }
    try append(.difference(difference))
    return result(difference, changes, first, second)
  }

  private func differenceOptions(
    _ value: LuaValue
  ) throws(LuaHostError) -> (claimsSteps: Bool, rungs: [[String]]) {
    if value == .none { return (false, []) }
    guard case .table(let table) = value, table.array.isEmpty else {
      throw LuaHostError(
        "doc:difference expects two statements and perhaps { steps = …, rungs = { … } }")
    }
    let known = Binding.difference.names
    for field in table.fields where !known.contains(field.name) {
      throw LuaHostError(
        "a difference has no option '\(field.name)'", name: field.name, candidates: known)
    }
    let fault = LuaHostError("'rungs' should be a list of lists of words, the softest first")
    var rungs: [[String]] = []
    if let given = table["rungs"] {
      guard case .table(let list) = given, list.array.count <= 100 else { throw fault }
      for rung in list.array {
        guard case .table(let words) = rung, words.array.count <= 100 else { throw fault }
        var texts: [String] = []
        for word in words.array {
          guard case .string(let text) = word, !text.isEmpty else { throw fault }
          texts.append(text)
        }
        rungs.append(texts)
      }
    }
    return (table["steps"] == .boolean(false), rungs)
  }

  private func differenceSentences(
    _ first: Int, _ second: Int
  ) throws(LuaHostError) -> [Difference.Sentence] {
    func analysis(_ number: Int) -> TextAnalysis {
      let statement = statements[number]
      let blocks = Block.sound(statement.blocks, in: statement.text).blocks
      return TextAnalysis(text: statement.text, blocks: blocks, vocabulary: Vocabulary())
    }
    let difference = TextDifference(from: analysis(first), to: analysis(second))
    var sentences: [Difference.Sentence] = []
    sentences.reserveCapacity(difference.entries.count)
    for entry in difference.entries {
      for run in entry.runs { try charge(documentText: run.text) }
      sentences.append(Difference.Sentence(entry))
    }
    return sentences
  }

  private func side(_ number: Int) -> Difference.Side {
    let statement = statements[number]
    return Difference.Side(
      key: statement.key, headline: statement.headline ?? statement.key,
      issuedOn: statement.issuedOn, language: statement.language)
  }

  private func findings(of number: Int) -> Findings {
    Findings(
      statement: statements[number],
      annotations: annotations.filter { $0.statement == number }.map(\.value))
  }

  private func step(
    _ change: PositionChanges.Change, _ first: Int, _ second: Int
  ) throws(LuaHostError) -> Difference.Step {
    func end(
      _ annotation: Annotation?, _ weight: PositionChanges.Weight, _ number: Int
    ) throws(LuaHostError) -> Difference.Step.End? {
      guard let annotation else { return nil }
      return Difference.Step.End(
        words: statements[number].text(in: annotation.trigger) ?? "", polarity: weight.polarity,
        strength: weight.strength, evidence: try cite(annotation, of: number))
    }
    return Difference.Step(
      type: (change.after ?? change.before)?.type ?? "stance",
      target: target(change, first, second),
      before: try end(change.before, change.oldWeight, first),
      after: try end(change.after, change.newWeight, second), direction: change.direction)
  }

  private func target(
    _ change: PositionChanges.Change, _ first: Int, _ second: Int
  ) -> String {
    if let after = change.after { return statements[second].subject(of: after) }
    return change.before.map { statements[first].subject(of: $0) } ?? ""
  }

  private func result(
    _ difference: Difference, _ changes: [PositionChanges.Change], _ first: Int, _ second: Int
  ) -> LuaValue {
    func places(_ number: Int) -> [Annotation: Int] {
      var places: [Annotation: Int] = [:]
      for (index, entry) in annotations.enumerated() where entry.statement == number {
        places[entry.value] = index
      }
      return places
    }
    let (before, after) = (places(first), places(second))
    let steps = changes.map { change in
      ModelViews.table([
        ("type", .string((change.after ?? change.before)?.type ?? "stance")),
        ("target", .string(target(change, first, second))),
        ("before", change.before.flatMap { before[$0] }.map { handle(.annotation, $0) } ?? .none),
        ("after", change.after.flatMap { after[$0] }.map { handle(.annotation, $0) } ?? .none),
        ("direction", .string(change.direction.rawValue)),
      ])
    }
    let counts = difference.counts.map { ($0.kind.rawValue, LuaValue.integer($0.count)) }
    return ModelViews.table(counts + [("steps", .table(LuaTable(array: steps)))])
  }
}
