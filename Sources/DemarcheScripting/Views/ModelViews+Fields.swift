import DemarcheLua
import DemarcheModel
import DemarcheRules
import DemarcheText

extension ModelViews {
  /// The value of a field.
  func field(
    _ name: String, of kind: ViewClass, _ index: Int
  ) throws(LuaHostError) -> LuaValue {
    switch kind {
    case .statement: try statementField(name, index)
    case .block: try blockField(name, index)
    case .sentence: try sentenceField(name, index)
    case .match: try matchField(name, index)
    case .capture: try captureField(name, index)
    case .verb: try verbField(name, index)
    case .annotation: try annotationField(name, index)
    case .date: try dateField(name, index)
    case .source: try sourceField(name)
    case .options: try option(name)
    case .archive, .list, .doc, .iterator: try method(kind, name)
    }
  }

  private func optional(_ text: String?) -> LuaValue { text.map { .string($0) } ?? .none }

  private func statementField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let statement = statements[index]
    switch name {
    case "key": return .string(statement.key)
    case "headline": return optional(statement.headline)
    case "issuer": return statement.issuer.map(actor) ?? .none
    case "speaker":
      guard let speaker = statement.speaker else { return .none }
      return ModelViews.table([
        ("name", .string(speaker.name)), ("role", optional(speaker.role)),
        ("phone", optional(speaker.phone)),
      ])
    case "kind": return optional(statement.kind)
    case "issued_on":
      return statement.issuedOn.map { day in
        date(DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day))
      } ?? .none
    case "language": return optional(statement.language)
    case "url": return optional(statement.url)
    case "origin": return .string(statement.source.origin)
    case "subject_countries":
      return .table(LuaTable(array: statement.subjectCountries.map { .string($0) }))
    case "text": return .string(statement.text)
    case "blocks":
      let blocks = statement.blocks.indices.map { handle(.block, index << 32 | $0) }
      return .table(LuaTable(array: blocks))
    case "sentences":
      guard let analysis else {
        throw LuaHostError("sentences are there while rules run, not in reports")
      }
      return .table(LuaTable(array: analysis.sentences.indices.map { handle(.sentence, $0) }))
    case "annotations": return try method(.statement, name)
    default: throw unknown(name, .statement)
    }
  }

  private func blockField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let statement = statements[index >> 32]
    let block = statement.blocks[index & 0xFFFF_FFFF]
    switch name {
    case "zone": return .string(block.zone.rawValue)
    case "index": return .integer((index & 0xFFFF_FFFF) + 1)
    default: return try position(name, block.range, statement, .block)
    }
  }

  private func sentenceField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    guard let sentence = analysis?.sentences[index] else { return .none }
    switch name {
    case "zone": return .string(sentence.zone.rawValue)
    case "index": return .integer(index + 1)
    default: return try position(name, sentence.range, statements[0], .sentence)
    }
  }

  // Lua's positions count from 1 and include the last byte.
  private func position(
    _ name: String, _ range: TextRange, _ statement: Statement, _ kind: ViewClass
  ) throws(LuaHostError) -> LuaValue {
    switch name {
    case "text": return .string(statement.text(in: range) ?? "")
    case "first": return .integer(range.luaFirst)
    case "last": return .integer(range.luaLast)
    default: throw unknown(name, kind)
    }
  }

  private func matchField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let match = matches[index]
    if let slot = match.captures.firstIndex(where: { $0.name == name }) {
      return handle(.capture, index << 16 | slot)
    }
    switch name {
    case "verb": return match.verb == nil ? .none : handle(.verb, index)
    case "sentence": return handle(.sentence, match.sentence)
    case "statement": return handle(.statement, 0)
    case "trigger": return words(match.trigger, match.triggerText)
    default:
      if ViewClass.match.fields.contains(name) {
        return try position(name, match.range, statements[0], .match)
      }
      if match.possibleCaptures.contains(name) { return .none }
      throw unknown(name, .match, more: match.captures.map(\.name))
    }
  }

  private func words(_ range: TextRange, _ text: String) -> LuaValue {
    ModelViews.table([
      ("text", .string(text)), ("first", .integer(range.luaFirst)),
      ("last", .integer(range.luaLast)),
    ])
  }

  private func captureField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let capture = matches[index >> 16].captures[index & 0xFFFF]
    switch name {
    case "text": return .string(capture.text)
    case "first": return .integer(capture.range.luaFirst)
    case "last": return .integer(capture.range.luaLast)
    case "id": return optional(capture.id)
    case "kind": return optional(capture.kind)
    case "value": return capture.value.map(value) ?? .none
    default: throw unknown(name, .capture)
    }
  }

  private func verbField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    guard let verb = matches[index].verb else { return .none }
    switch name {
    case "text": return .string(verb.text)
    case "negated": return .boolean(verb.isNegated)
    case "modal": return optional(verb.modal)
    case "tense": return .string(verb.tense.rawValue)
    case "passive": return .boolean(verb.isPassive)
    case "adverbs": return .table(LuaTable(array: verb.adverbs.map { .string($0) }))
    default: throw unknown(name, .verb)
    }
  }

  private func annotationField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let (statement, annotation) = annotations[index]
    let text = statements[statement]
    switch name {
    case "type": return .string(annotation.type)
    case "trigger": return words(annotation.trigger, text.text(in: annotation.trigger) ?? "")
    case "status": return .string(annotation.status.name)
    case "negated": return .boolean(annotation.status.isNegated)
    case "modality": return .string(annotation.status.modality.rawValue)
    case "tense": return .string(annotation.status.tense.rawValue)
    case "reported_by": return annotation.status.reportedBy.map(actor) ?? .none
    case "certainty": return .string(annotation.certainty.rawValue)
    case "rule": return .string(annotation.provenance.rule)
    case "rung": return optional(annotation.provenance.rung)
    case "pack": return .string(annotation.provenance.pack)
    case "zone": return .string(annotation.zone.rawValue)
    case "sentence":
      return words(annotation.sentence, text.text(in: annotation.sentence) ?? "")
    case "statement": return handle(.statement, statement)
    case "fields": return ModelViews.table(annotation.fields.map { ($0.name, value($0, in: text)) })
    case "text", "first", "last":
      return try position(name, annotation.range, text, .annotation)
    default: return try ownField(name, annotation, text)
    }
  }

  // A field that the annotation's type declares; nil where this one does not have it.
  private func ownField(
    _ name: String, _ annotation: Annotation, _ statement: Statement
  ) throws(LuaHostError) -> LuaValue {
    guard let field = annotation[name] else {
      let declared = access.type(annotation.type)?.fields.map(\.name)
      if let declared, !declared.contains(name) { throw unknown(name, .annotation, more: declared) }
      return .none
    }
    return value(field, in: statement)
  }

  private func value(_ field: Field, in statement: Statement) -> LuaValue {
    let text = field.range.flatMap { statement.text(in: $0) }
    switch field.value {
    case .actor(let reference)?:
      return actor(reference, text: text, range: field.range, resolution: field.resolution)
    case let other?: return value(other)
    case nil: return field.range.map { words($0, text ?? "") } ?? .none
    }
  }

  private func dateField(_ name: String, _ index: Int) throws(LuaHostError) -> LuaValue {
    let value = dates[index]
    switch name {
    case "iso": return .string(value.text)
    case "symbolic": return .string(value.symbolic)
    case "precision": return .string(value.precision.rawValue)
    case "first_day": return optional(value.firstDay?.iso)
    case "last_day": return optional(value.lastDay?.iso)
    case "approximate": return .boolean(value.isApproximate)
    default: throw unknown(name, .date)
    }
  }

  /// A value of the model as Lua sees it.
  func value(_ value: FieldValue) -> LuaValue {
    switch value {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .boolean(let flag): .boolean(flag)
    case .date(let value): date(value)
    case .actor(let reference): actor(reference)
    case .list(let values): .table(LuaTable(array: values.map(self.value)))
    }
  }

  private func actor(_ reference: ActorReference) -> LuaValue {
    actor(reference, text: nil, range: nil, resolution: nil)
  }

  private func actor(
    _ reference: ActorReference, text: String?, range: TextRange?, resolution: String?
  ) -> LuaValue {
    ModelViews.table([
      ("name", .string(reference.name)), ("id", optional(reference.id)),
      ("kind", optional(reference.kind)), ("text", optional(text)),
      ("first", range.map { .integer($0.luaFirst) } ?? .none),
      ("last", range.map { .integer($0.luaLast) } ?? .none),
      ("resolution", optional(resolution)),
    ])
  }

  static func table(_ fields: [(String, LuaValue)]) -> LuaValue {
    .table(
      LuaTable(
        fields: fields.filter { $0.1 != .none }.map { LuaField(name: $0.0, value: $0.1) }
          .sorted { $0.name < $1.name }))
  }
}
