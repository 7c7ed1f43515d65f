import DemarcheModel

/// Tells what two packs' versions find otherwise in one statement.
///
/// Annotations are the same one where type, rule and range are; of several such those that are alike
/// are paired first. Where a rule stands and the version of its pack do not count.
struct FindingsComparison {
  private struct Name: Hashable, Comparable {
    var start: Int
    var end: Int
    var type: String
    var rule: String

    init(_ annotation: Annotation) {
      start = annotation.range.start
      end = annotation.range.end
      type = annotation.type
      rule = annotation.provenance.rule
    }

    static func < (left: Name, right: Name) -> Bool {
      (left.start, left.end, left.type, left.rule)
        < (right.start, right.end, right.type, right.rule)
    }
  }

  private let before: Findings
  private let after: Findings

  init(_ before: Findings, _ after: Findings) {
    self.before = before
    self.after = after
  }

  /// The changes, in text order, then by type and rule.
  func changes() -> [StatementChange] {
    var old: [Name: [Annotation]] = [:]
    var new: [Name: [Annotation]] = [:]
    for annotation in before.annotations { old[Name(annotation), default: []].append(annotation) }
    for annotation in after.annotations { new[Name(annotation), default: []].append(annotation) }
    if old.keys == new.keys, old.allSatisfy({ areAlike($1, new[$0] ?? []) }) { return [] }
    return Set(old.keys).union(new.keys).sorted().flatMap { name in
      pair(old[name] ?? [], new[name] ?? [])
    }
  }

  private func areAlike(_ left: [Annotation], _ right: [Annotation]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { differences($0, $1).isEmpty }
  }

  private func pair(_ old: [Annotation], _ new: [Annotation]) -> [StatementChange] {
    var old = old
    var rest: [Annotation] = []
    for annotation in new {
      if let place = old.firstIndex(where: { differences($0, annotation).isEmpty }) {
        old.remove(at: place)
      } else {
        rest.append(annotation)
      }
    }
    var changes: [StatementChange] = []
    for (left, right) in zip(old, rest) {
      changes.append(change(.changed, right, in: after, differences(left, right)))
    }
    changes += rest.dropFirst(old.count).map { change(.added, $0, in: after, []) }
    changes += old.dropFirst(rest.count).map { change(.removed, $0, in: before, []) }
    return changes
  }

  private func change(
    _ kind: StatementChange.Kind, _ annotation: Annotation, in findings: Findings,
    _ differences: [StatementChange.Difference]
  ) -> StatementChange {
    let statement = findings.statement
    let place = statement.lineAndColumn(of: annotation.range.start)
    return StatementChange(
      kind: kind, statement: statement.key, sentenceNumber: annotation.sentenceNumber,
      sentence: statement.text(in: annotation.sentence) ?? "", line: place.line,
      column: place.column, annotation: annotation,
      words: statement.text(in: annotation.range) ?? "", differences: differences)
  }

  private func differences(
    _ left: Annotation, _ right: Annotation
  ) -> [StatementChange.Difference] {
    if left.fields == right.fields, left.status == right.status, left.trigger == right.trigger,
      left.certainty == right.certainty, left.zone == right.zone,
      left.sentence == right.sentence, left.sentenceNumber == right.sentenceNumber,
      left.provenance.rung == right.provenance.rung, isSame(left.tuning, right.tuning)
    {
      return []
    }
    let old = parts(left, before.statement)
    let new = parts(right, after.statement)
    let names =
      old.map(\.name) + new.map(\.name).filter { name in !old.contains { $0.name == name } }
    let differences = names.compactMap { name -> StatementChange.Difference? in
      let values = (
        old.first { $0.name == name }?.value, new.first { $0.name == name }?.value
      )
      return values.0 == values.1 ? nil : .init(name: name, before: values.0, after: values.1)
    }
    // What people are not told of, such as where the words of a field stand.
    return differences.isEmpty ? [.init(name: "position", before: nil, after: nil)] : differences
  }

  // An overlay may stand on another line.
  private func isSame(_ left: Tuning?, _ right: Tuning?) -> Bool {
    left?.level == right?.level && left?.tags ?? [] == right?.tags ?? []
      && left?.overlays.map(\.action) ?? [] == right?.overlays.map(\.action) ?? []
      && left?.overlays.map(\.reason) ?? [] == right?.overlays.map(\.reason) ?? []
  }

  private func parts(
    _ annotation: Annotation, _ statement: Statement
  ) -> [(name: String, value: String?)] {
    var parts: [(name: String, value: String?)] = annotation.fields.map { field in
      var text = field.value?.plainText ?? field.range.flatMap { statement.text(in: $0) } ?? ""
      if case .actor(let actor)? = field.value, let id = actor.id { text += " [\(id)]" }
      if let resolution = field.resolution { text += " (\(resolution))" }
      return (field.name, text)
    }
    parts += [
      ("status", annotation.status.name), ("negated", "\(annotation.status.isNegated)"),
      ("modality", annotation.status.modality.rawValue),
      ("tense", annotation.status.tense.rawValue),
      ("reported_by", annotation.status.reportedBy?.name),
      ("certainty", annotation.certainty.rawValue),
      ("trigger", statement.text(in: annotation.trigger)), ("zone", annotation.zone.rawValue),
      ("sentence", "\(annotation.sentenceNumber)"), ("rung", annotation.provenance.rung),
      ("workspace", annotation.tuning?.placelessWords),
    ]
    return parts
  }
}
