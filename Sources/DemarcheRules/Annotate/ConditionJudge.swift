import DemarcheModel

/// Evaluates conditions on a match.
struct ConditionJudge {
  let draft: Draft
  let scan: StatementScan

  private enum Value {
    case text(String)
    case number(Double)
    case nothing
  }

  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .not(let inner): !holds(inner)
    case .isIn(let operand, let values): isIn(value(operand), values)
    case .compare(let left, let comparison, let right):
      compare(value(left), comparison, value(right))
    }
  }

  private func isIn(_ left: Value, _ values: [Condition.Operand]) -> Bool {
    values.contains { compare(left, .equal, value($0)) }
  }

  private func value(_ operand: Condition.Operand) -> Value {
    switch operand {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .gap(let first, let second): gap(first, second)
    case .name(let name, let attribute): named(name, attribute)
    }
  }

  private func gap(_ first: String, _ second: String) -> Value {
    guard let left = capture(first), let right = capture(second) else { return .nothing }
    if left.upperBound <= right.lowerBound {
      return .number(Double(right.lowerBound - left.upperBound))
    }
    if right.upperBound <= left.lowerBound {
      return .number(Double(left.lowerBound - right.upperBound))
    }
    return .number(0)
  }

  private func capture(_ name: String) -> Range<Int>? {
    draft.captureNames.firstIndex(of: name).flatMap { draft.match.captures[$0].tokens }
  }

  private func named(_ name: String, _ attribute: String?) -> Value {
    if name == "zone" { return .text(draft.row.zone.rawValue) }
    if name == "issuer" {
      let issuer = scan.statement.issuer
      switch attribute {
      case "kind": return issuer?.kind.map { .text($0) } ?? .nothing
      case "name": return issuer.map { .text($0.name) } ?? .nothing
      default: return (issuer?.id ?? issuer?.name).map { .text($0) } ?? .nothing
      }
    }
    if attribute == "text" { return words(name) }
    if let attribute, let slot = draft.captureNames.firstIndex(of: name),
      let span = draft.match.captures[slot].span
    {
      return scan.spans[span].attribute(attribute).map { .text($0) } ?? .nothing
    }
    if let value = draft[name]?.value {
      return simple(value, attribute)
    }
    // Words that are no span have no attributes.
    return attribute == nil ? words(name) : .nothing
  }

  private func words(_ name: String) -> Value {
    capture(name).map { .text(scan.analysis.text($0)) } ?? .nothing
  }

  private func simple(_ value: FieldValue, _ attribute: String?) -> Value {
    switch (value, attribute) {
    case (.actor(let actor), nil): .text(actor.id ?? ownID(actor) ?? actor.name)
    case (.actor(let actor), "id"): actor.id.map { .text($0) } ?? .nothing
    case (.actor(let actor), "name"): .text(actor.name)
    case (.actor(let actor), "kind"): actor.kind.map { .text($0) } ?? .nothing
    case (.integer(let number), nil), (.integer(let number), "value"): .number(Double(number))
    case (.number(let number), nil), (.number(let number), "value"): .number(number)
    case (.actor, _): .nothing
    case (_, nil), (_, "value"): .text(value.plainText)
    default: .nothing
    }
  }

  // Who speaks for the issuer compares as the issuer.
  private func ownID(_ actor: ActorReference) -> String? {
    guard let speaker = scan.statement.speaker, speaker.name == actor.name,
      let issuer = scan.statement.issuer
    else { return nil }
    return issuer.id ?? issuer.name
  }

  private func compare(_ left: Value, _ comparison: Condition.Comparison, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let first), .number(let second)): return compare(first, comparison, second)
    case (.text(let first), .text(let second)): return compare(first, comparison, second)
    case (.nothing, _), (_, .nothing): return comparison == .notEqual
    default: return comparison == .notEqual
    }
  }

  private func compare<T: Comparable>(
    _ left: T, _ comparison: Condition.Comparison, _ right: T
  ) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
