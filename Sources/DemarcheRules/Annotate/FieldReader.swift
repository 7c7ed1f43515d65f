import DemarcheModel
import DemarcheText

/// Turns captures into the fields that a type declares.
struct FieldReader {
  let scan: StatementScan
  private var actors: ActorResolver { ActorResolver(scan: scan) }

  init(_ scan: StatementScan) { self.scan = scan }

  /// The fields that the captures of a draft's match name.
  func read(_ draft: Draft, into board: inout FieldBoard) {
    for item in draft.plan.captured {
      let capture = draft.match.captures[item.slot]
      guard let tokens = capture.tokens else { continue }
      guard
        var field = field(
          draft.rule.rule.type.fields[item.place], tokens, capture.span, sentence: draft.sentence)
      else { continue }
      if draft.rule.rule.type.fields[item.place].kind == .actor,
        tokens.upperBound <= draft.match.trigger.lowerBound
      {
        if !draft.match.coSubjects.isEmpty {
          field.value = joint(draft.match.coSubjects, field.value, draft.sentence)
        }
        if draft.match.isInherited { field.resolution = "coordination" }
      } else if item.place == draft.rule.holderPlace, let span = capture.span {
        addListed(behind: tokens, span, to: &field, sentence: draft.sentence)
      }
      board.put(field, at: item.place)
    }
  }

  // "Is condemned by Norway and Sweden".
  private func addListed(
    behind tokens: Range<Int>, _ span: Int, to field: inout Field, sentence: Int
  ) {
    let list = ActorList(scan: scan, context: scan.context(sentence))
    guard let more = list.following(tokens.upperBound) else { return }
    field.value = .actor(list.together([span] + more.spans, sentence: sentence))
    field.range = scan.analysis.textRange(tokens.lowerBound..<more.end)
  }

  /// What a capture gives for a declared field; nil where nothing but marks stands there.
  func field(
    _ declaration: AnnotationType.FieldDeclaration, _ tokens: Range<Int>, _ span: Int?,
    sentence: Int
  ) -> Field? {
    if tokens.isEmpty { return nil }
    let span = span.map { scan.spans[$0] }
    // The marks of a value are its own.
    let words = span?.value == nil ? trimmed(tokens) : tokens
    if words.isEmpty { return nil }
    return read(declaration, tokens: words, span: span, sentence: sentence)
  }

  // "The EU and Kazakhstan": one value for all of them.
  private func joint(
    _ others: [Int], _ last: FieldValue?, _ sentence: Int
  ) -> FieldValue? {
    guard case .actor(let final)? = last else { return last }
    let list = ActorList(scan: scan, context: scan.context(sentence))
    let all = others.map { list.together([$0], sentence: sentence) }
    return .actor(ActorResolver.together(all + [final]))
  }

  // Without marks at the edges.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var first = tokens.lowerBound
    var end = tokens.upperBound
    func isEdge(_ index: Int) -> Bool {
      let flags = scan.analysis.tokens[index].flags
      return flags.contains(.punctuation)
        && flags.isDisjoint(with: [
          .openBracket, .closeBracket, .openQuote, .closeQuote, .genitive,
        ])
    }
    while first < end, isEdge(first) { first += 1 }
    while end > first, isEdge(end - 1) { end -= 1 }
    return first..<end
  }

  private func read(
    _ declaration: AnnotationType.FieldDeclaration, tokens: Range<Int>, span: SpanView?,
    sentence: Int
  ) -> Field {
    let range = scan.analysis.textRange(tokens)
    var field = Field(name: declaration.name, range: range)
    switch declaration.kind {
    case .actor:
      // Words that are nothing but names of actors are these.
      let list = ActorList(scan: scan, context: scan.context(sentence))
      let named = span == nil ? list.all(in: tokens) : []
      if !named.isEmpty {
        field.value = .actor(list.together(named, sentence: sentence))
        return field
      }
      let resolved = actors.resolve(
        span, text: scan.analysis.text(range), tokens: tokens, sentence: sentence)
      field.value = resolved.actor.map { .actor($0) }
      field.resolution = resolved.resolution
    case .date:
      if case .date(let date)? = span?.value {
        field.value = .date(resolved(date, tokens, sentence))
      }
    case .integer:
      if case .number(let number)? = span?.value { field.value = .integer(number) }
    case .number:
      switch span?.value {
      case .number(let number)?: field.value = .number(Double(number))
      case .decimal(let number)? where number.isFinite: field.value = .number(number)
      default: break
      }
    case .text, .choice:
      field.value = .text(span.flatMap(FieldReader.plain) ?? scan.analysis.text(range))
    case .range, .list, .boolean: break
    }
    return field
  }

  private static func plain(_ span: SpanView) -> String? {
    if case .text(let text)? = span.value { return text }
    return nil
  }

  /// A date against the statement's day; ahead of it where its sentence says so.
  func resolved(
    _ date: SymbolicDate, _ tokens: Range<Int>, _ sentence: Int
  ) -> DateValue {
    let past = date.resolved(against: scan.statement.issuedOn, direction: .past)
    let ahead = date.resolved(against: scan.statement.issuedOn, direction: .future)
    guard let first = past.firstDay, let next = ahead.firstDay, first != next else { return past }
    let direction = DateDirection(scan: scan, context: scan.context(sentence))
    return direction.isAhead(past: first, ahead: next, of: tokens) ? ahead : past
  }
}
