import DemarcheModel
import DemarcheText

extension StatementRun {
  // A rule whose function fails gives nothing for this statement.
  mutating func judgeByFunction(
    _ rule: CompiledRule, _ drafts: [Draft], _ callbacks: inout Callbacks
  ) -> [Draft] {
    guard let when = rule.when, !drafts.isEmpty else { return drafts }
    do throws(Diagnostic) {
      let answers = try callbacks.decide(when, pack: rule.packID, drafts.map { view($0, rule) })
      return zip(drafts, answers).filter(\.1).map(\.0)
    } catch {
      report(error, rule)
      return []
    }
  }

  mutating func buildByFunction(
    _ rule: CompiledRule, _ drafts: [Draft], _ callbacks: inout Callbacks
  ) -> [Draft] {
    guard let build = rule.build, !drafts.isEmpty else { return drafts }
    do throws(Diagnostic) {
      let answers = try callbacks.build(
        build, pack: rule.packID, type: rule.type, drafts.map { view($0, rule) })
      for (draft, fields) in zip(drafts, answers) where !fields.isEmpty {
        try merge(fields, into: draft, rule)
      }
      return drafts
    } catch {
      report(error, rule)
      return []
    }
  }

  func merge(
    _ fields: [Field], into draft: Draft, _ rule: CompiledRule
  ) throws(Diagnostic) {
    let names = rule.type.fields.map(\.name)
    for field in fields {
      guard names.contains(field.name) else {
        var fault = Diagnostic(
          code: "rule/unknown-field",
          message: "type '\(rule.type.name)' has no field '\(field.name)'",
          file: rule.location.file, line: rule.location.line,
          help: PatternParser.suggestion(field.name, names))
        fault.sentence = draft.sentence + 1
        throw fault
      }
      draft.fields?.removeAll { $0.name == field.name }
      draft.fields?.append(named(field, rule.type))
    }
    draft.fields?.sort {
      (names.firstIndex(of: $0.name) ?? 0) < (names.firstIndex(of: $1.name) ?? 0)
    }
  }

  mutating func report(_ diagnostic: Diagnostic, _ rule: CompiledRule) {
    var diagnostic = diagnostic
    diagnostic.rule = rule.id
    diagnostic.statement = statement.key
    if diagnostic.sentence != nil || rule.statement != nil {
      let sentence = diagnostic.sentence.map { ":\($0)" } ?? ""
      let source = statement.source
      diagnostic.reproduce =
        "demarche explain \(ShellWord.quoted(rule.id)) --in "
        + ShellWord.quoted(source.origin + sentence)
        + (source.isOfRecords ? " --statement " + ShellWord.quoted(statement.key) : "")
    }
    diagnostics.append(diagnostic)
  }

  private func view(_ draft: Draft, _ rule: CompiledRule) -> CallbackMatch {
    let analysis = scan.analysis
    var captures: [CallbackMatch.Capture] = []
    for (slot, name) in draft.captureNames.enumerated() {
      guard let tokens = draft.match.captures[slot].tokens else { continue }
      let span = draft.match.captures[slot].span.map { scan.spans[$0] }
      captures.append(
        CallbackMatch.Capture(
          name: name, range: analysis.textRange(tokens), text: analysis.text(tokens),
          actorName: span?.name, id: span?.id, kind: span?.kind, value: value(span, tokens, draft)))
    }
    let verb = draft.match.verb.map { group in
      CallbackMatch.Verb(
        text: analysis.text(group.tokens), isNegated: group.isNegated,
        modal: group.modal.map { analysis.text($0..<$0 + 1) }, tense: group.tense,
        isPassive: group.isPassive, adverbs: group.adverbs.map { analysis.text($0..<$0 + 1) })
    }
    return CallbackMatch(
      rule: rule.id, range: draft.range, trigger: draft.trigger,
      triggerText: analysis.text(draft.trigger), sentence: draft.sentence,
      captures: captures, possibleCaptures: draft.captureNames, verb: verb)
  }

  private func value(_ span: SpanView?, _ tokens: Range<Int>, _ draft: Draft) -> FieldValue? {
    switch span?.value {
    case .date(let date)?:
      return .date(FieldReader(scan).resolved(date, tokens, draft.sentence))
    case .number(let number)?: return .integer(number)
    case .decimal(let number)?: return .number(number)
    case .text(let text)?: return .text(text)
    case nil: return nil
    }
  }
}
