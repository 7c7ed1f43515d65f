import DemarcheModel
import DemarcheText

/// Writes a `where` with what stood on both sides of each comparison.
struct ConditionText {
  let judge: ConditionJudge
  let draft: Draft
  let analysis: TextAnalysis

  /// One judgement for each part that has to hold.
  func judgements(_ condition: Condition) -> [Judgement] {
    var parts = [condition]
    if case .all(let all) = condition { parts = all }
    return parts.map { part in
      let values = operands(part).compactMap(value)
      return Judgement(
        condition: "where", text: text(part), isPassed: judge.holds(part),
        found: values.isEmpty ? nil : values.joined(separator: ", "))
    }
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .compare(let left, let sign, let right):
      "\(text(left)) \(sign.rawValue) \(text(right))"
    case .isIn(let operand, let values):
      text(operand) + " in (" + values.map(text).joined(separator: ", ") + ")"
    case .not(let inner): "not " + text(inner)
    case .all(let parts): "(" + parts.map(text).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(text).joined(separator: " or ") + ")"
    }
  }

  private func text(_ operand: Condition.Operand) -> String {
    switch operand {
    case .name(let name, let attribute): name + (attribute.map { "." + $0 } ?? "")
    case .text(let text): "'" + text + "'"
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .gap(let first, let second): "gap(\(first), \(second))"
    }
  }

  private func operands(_ condition: Condition) -> [Condition.Operand] {
    switch condition {
    case .compare(let left, _, let right): [left, right]
    case .isIn(let operand, _): [operand]
    case .not(let inner): operands(inner)
    case .all(let parts), .any(let parts): parts.flatMap(operands)
    }
  }

  // `addressee is KZ`; nothing for constants.
  private func value(_ operand: Condition.Operand) -> String? {
    switch operand {
    case .text, .number: return nil
    case .gap(let first, let second):
      guard let left = capture(first), let right = capture(second) else {
        return text(operand) + " has no value"
      }
      let count = max(0, right.lowerBound - left.upperBound, left.lowerBound - right.upperBound)
      return text(operand) + " is \(count)"
    case .name(let name, let attribute):
      let value = named(name, attribute).map { "is \u{201C}\($0)\u{201D}" } ?? "has no value"
      return text(operand) + " " + value
    }
  }

  private func capture(_ name: String) -> Range<Int>? {
    draft.captureNames.firstIndex(of: name).flatMap { draft.match.captures[$0].tokens }
  }

  // As `ConditionJudge` reads it.
  private func named(_ name: String, _ attribute: String?) -> String? {
    if name == "zone" { return draft.annotation.zone.rawValue }
    if name == "issuer" {
      let issuer = judge.scan.statement.issuer
      switch attribute {
      case "kind": return issuer?.kind
      case "name": return issuer?.name
      default: return issuer?.id ?? issuer?.name
      }
    }
    if attribute == "text" { return capture(name).map { analysis.text($0) } }
    if let attribute, let slot = draft.captureNames.firstIndex(of: name),
      let span = draft.match.captures[slot].span
    {
      return judge.scan.spans[span].attribute(attribute)
    }
    if let value = draft.annotation[name]?.value {
      guard case .actor(let actor) = value else { return value.plainText }
      switch attribute {
      case "kind": return actor.kind
      case "name": return actor.name
      case "id": return actor.id
      default: return actor.id ?? actor.name
      }
    }
    return attribute == nil ? capture(name).map { analysis.text($0) } : nil
  }
}
