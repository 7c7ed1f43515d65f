package import DemarcheModel

/// Compares the findings of one statement with its gold.
///
/// Stances, demands and commitments are found where triggers share a byte in the same sentence,
/// events, instruments and abbreviations where ranges do, one to one, further mentions of the same
/// name aside; persons and organisations once each by any mention; contacts by an equal name or number. Optional items neither count
/// nor hurt. Gold places are bytes of the statement's file; those of annotations are led back.
package struct StatementScorer {
  let gold: GoldStatement
  let findings: Findings
  let names: ActorNames
  let judge: FieldJudge
  let quoter: SentenceQuoter
  var score: StatementScore

  /// Scores `findings`.
  ///
  /// - Parameters:
  ///   - untold: findings of a reading to which nobody said the issuer and the date, for what is
  ///     known of the statement as a whole; nil where that is not to be scored.
  ///   - file: the statement's file, for the output.
  ///   - resolve: the actor that a person named in words, with an id where it is known.
  package static func score(
    _ findings: Findings, untold: Findings? = nil, against gold: GoldStatement, file: String,
    resolve: @escaping (String) -> ActorReference
  ) -> StatementScore {
    var scorer = StatementScorer(findings, gold, file, resolve)
    for type in ScoredType.allCases {
      switch type {
      case .stance, .demand, .commitment, .event, .instrument, .abbreviation:
        scorer.scoreRanges(of: type)
      case .person, .organisation: scorer.scoreEntities(of: type)
      case .contact: scorer.scoreContacts()
      }
    }
    scorer.sortErrors()
    if let untold { scorer.scoreMetadata(untold) }
    return scorer.score
  }

  private mutating func scoreMetadata(_ untold: Findings) {
    let scorer = MetadataScorer(
      gold: gold.metadata, findings: untold, names: names,
      saysDate: gold.issuedOn.map { WrittenDay($0).isSaid(in: untold.statement.text) } ?? false)
    for (field, error) in scorer.judge() {
      score.metadata[field] = error == nil
      if let error { score.errors.append(error) }
    }
  }

  private init(
    _ findings: Findings, _ gold: GoldStatement, _ file: String,
    _ resolve: @escaping (String) -> ActorReference
  ) {
    self.gold = gold
    self.findings = findings
    names = ActorNames(gold, resolve: resolve)
    judge = FieldJudge(statement: findings.statement, names: names)
    quoter = SentenceQuoter(findings.statement)
    score = StatementScore(id: gold.id, file: file)
    score.issuer = gold.issuerIDs.isEmpty ? gold.issuer : gold.issuerIDs.joined(separator: "+")
    score.language = gold.language ?? findings.statement.language
  }

  /// The gold items of a class, in the order of the gold.
  func items(of type: ScoredType) -> [GoldItem] { gold.items.filter { $0.type == type } }

  /// The bytes of the statement's file that a range came from.
  func source(_ range: TextRange) -> TextRange {
    findings.statement.offsets.sourceRange(range)
  }

  // One to one: triggers in the same sentence for claims, ranges for all else.
  private mutating func scoreRanges(of type: ScoredType) {
    let items = items(of: type)
    let found = findings.annotations.filter { $0.type == type.rawValue }
    let places = found.map { source(type.isClaim ? $0.trigger : $0.range) }
    let sentences = found.map { source($0.sentence) }
    func overlap(_ item: Int, _ index: Int) -> Int {
      guard let range = items[item].range else { return 0 }
      if type.isClaim, let sentence = items[item].sentence,
        sentence.overlap(sentences[index]) == 0
      {
        return 0
      }
      return range.overlap(places[index])
    }
    let pairing = Pairing(
      isOptional: items.map(\.isOptional), foundCount: found.count
    ) { item, index in
      if lacksReporter(items[item], found[index]) { return 0 }
      return overlap(item, index)
    }
    for pair in pairing.matched {
      var wrong = wrongFields(of: items[pair.gold], in: [found[pair.found]])
      if isTakenForOwn(items[pair.gold], found[pair.found]) { wrong.append("reported_by") }
      score.countFound(type, wrong: wrong)
    }
    for index in pairing.missed {
      let isUnreported = found.indices.contains {
        lacksReporter(items[index], found[$0]) && overlap(index, $0) > 0
      }
      miss(items[index], isUnreported ? "found, but without reported_by" : nil)
    }
    for index in pairing.falseAlarms where !isRepeated(found[index], of: items) {
      let isUnreported = items.indices.contains {
        lacksReporter(items[$0], found[index]) && overlap($0, index) > 0
      }
      falseAlarm(type, found[index], isUnreported ? "attributed in the gold" : nil)
    }
  }

  // Gold has an instrument or abbreviation once; a further mention of one is no false alarm.
  private func isRepeated(_ annotation: Annotation, of items: [GoldItem]) -> Bool {
    guard annotation.type == "instrument" || annotation.type == "abbreviation" else {
      return false
    }
    let fields = [annotation["name"], annotation["short"]].compactMap { $0 }
    let words =
      fields.compactMap { judge.text(of: $0) }
      + [annotation.range, annotation.trigger].compactMap { findings.statement.text(in: $0) }
    let known = Set(words.map(FoldedName.init))
    return items.contains { item in
      item.mentions.contains { known.contains(FoldedName($0)) }
    }
  }

  // An attributed stance that counts is right only where the annotation says who is quoted.
  private func lacksReporter(_ item: GoldItem, _ annotation: Annotation) -> Bool {
    item.type == .stance && item.isAttributed && !item.isOptional
      && annotation.status.reportedBy == nil
  }

  // A reported demand or commitment is found, but it is no other's where nothing says so.
  private mutating func isTakenForOwn(_ item: GoldItem, _ annotation: Annotation) -> Bool {
    guard item.type != .stance, item.isAttributed, annotation.status.reportedBy == nil else {
      return false
    }
    if let by = judge.actor(annotation["by"]), !names.isOwn(by) { return false }
    var error = self.error(item, .field, note: "attributed in the gold, found as the issuer's")
    error.field = "reported_by"
    error.provenance = annotation.provenance
    score.errors.append(error)
    return true
  }

  /// Scores the fields of an item that was found; gives the names of those that are wrong.
  mutating func wrongFields(of item: GoldItem, in annotations: [Annotation]) -> [String] {
    item.fields.compactMap { field in
      check(field.name, field.value, of: item, in: annotations) ? nil : field.name
    }
  }

  // Right where it is in one of `annotations`, or lacks in all where it should.
  private mutating func check(
    _ name: String, _ expected: ExpectedValue, of item: GoldItem, in annotations: [Annotation]
  ) -> Bool {
    let blamed = annotations.first { $0[name] != nil } ?? annotations.first
    let fields = annotations.compactMap { $0[name] }
    let isRight =
      fields.isEmpty
      ? judge.isRight(nil, expected) : fields.contains { judge.isRight($0, expected) }
    count(
      name, isRight, expected, of: item, got: judge.plainText(of: blamed?[name]), blamed: blamed)
    return isRight
  }

  /// Counts a field of a found item; one that is wrong is an error.
  mutating func count(
    _ name: String, _ isRight: Bool, _ expected: ExpectedValue, of item: GoldItem, got: String,
    blamed: Annotation?
  ) {
    score.fields[item.type.rawValue + "." + name, default: FieldTally()].count(isRight)
    if isRight { return }
    var error = self.error(
      item, .field, note: "expected \(expected.plainText), got \(got)")
    error.field = name
    error.expected = FindingsText.oneLine(expected.plainText)
    error.got = got
    error.provenance = blamed?.provenance
    score.errors.append(error)
  }

  /// Counts a gold item that nothing matches.
  mutating func miss(_ item: GoldItem, _ note: String? = nil) {
    score.countMissed(item.type)
    score.errors.append(error(item, .missed, note: note))
  }

  /// Counts an annotation that matches nothing.
  mutating func falseAlarm(_ type: ScoredType, _ annotation: Annotation, _ note: String? = nil) {
    score.countFalseAlarm(type)
    let range = type.isClaim ? annotation.trigger : StatementScorer.mention(annotation)
    score.errors.append(
      error(.falseAlarm, type, at: range, note: note, provenance: annotation.provenance))
  }

  /// Where an actor is named, without its role; the range of all other annotations.
  static func mention(_ annotation: Annotation) -> TextRange {
    guard annotation.type == "actor" else { return annotation.range }
    return annotation["name"]?.range ?? annotation.trigger
  }

  /// An error about a gold item.
  func error(_ item: GoldItem, _ kind: ScoringError.Kind, note: String? = nil) -> ScoringError {
    if let range = item.range.flatMap({ quoter.textRange(ofSource: $0) }) {
      return error(kind, item.type, at: range, note: note, provenance: nil)
    }
    let words = FindingsText.oneLine(item.words)
    return ScoringError(
      kind: kind, type: item.type, words: words, sentence: "[" + words + "]", note: note)
  }

  private func error(
    _ kind: ScoringError.Kind, _ type: ScoredType, at range: TextRange, note: String?,
    provenance: Provenance?
  ) -> ScoringError {
    let place = findings.statement.lineAndColumn(of: range.start)
    let words = findings.statement.text(in: range) ?? ""
    return ScoringError(
      kind: kind, type: type, words: FindingsText.oneLine(words),
      sentence: quoter.quote(range), range: range, line: place.line, column: place.column,
      note: note.map(FindingsText.oneLine), provenance: provenance)
  }

  // What has no place comes last, in the order in which it was found out.
  private mutating func sortErrors() {
    let sorted = score.errors.enumerated().sorted {
      ($0.element.range?.start ?? Int.max, $0.offset)
        < ($1.element.range?.start ?? Int.max, $1.offset)
    }
    score.errors = sorted.map(\.element)
  }
}
