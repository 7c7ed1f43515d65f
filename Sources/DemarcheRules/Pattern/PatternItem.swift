package import DemarcheText

/// A part of a pattern, as parsed.
package indirect enum PatternItem: Sendable, Hashable {
  /// A built-in chunk.
  package enum Chunk: String, Sendable, CaseIterable {
    case nounPhrase = "np"
    case clause, rest, subject
  }
  /// A class of single tokens.
  package enum TokenClass: String, Sendable, CaseIterable {
    case capitalised = "Cap"
    case upper, lower
    case number = "num"
    case any
    case punctuation = "punct"
  }
  /// `kind=state` inside `<actor kind=state>`.
  package struct Filter: Sendable, Hashable {
    package var field: String
    package var value: String
  }

  case word(String)
  case exact(String)
  /// A verb group; `restriction` for `~v+ing` and `~v+ed`.
  case verb(String, restriction: VerbForm.Kind?)
  case span(String, [Filter])
  case chunk(Chunk)
  case tokenClass(TokenClass)
  case gap(Int)
  case start
  case end
  case not(PatternItem)
  case sequence([PatternItem])
  case choice([PatternItem])
  case repeated(PatternItem, min: Int, max: Int)
  case capture(String, PatternItem)
  case trigger(PatternItem)
}

extension PatternItem {
  /// Whether a trigger mark stands somewhere inside.
  var hasTrigger: Bool {
    switch self {
    case .trigger: true
    case .sequence(let items), .choice(let items): items.contains(where: \.hasTrigger)
    case .repeated(let item, _, _), .capture(_, let item), .not(let item): item.hasTrigger
    default: false
    }
  }

  /// How many steps it takes when repeats are written out; at most `Int.max`.
  var stepCount: Int {
    switch self {
    case .sequence(let items), .choice(let items):
      items.reduce(1) { $0.addingReportingOverflow($1.stepCount).partialValue }
    case .repeated(let item, _, let max): Swift.min(item.stepCount, 1 << 40) * (max + 1)
    case .capture(_, let item), .trigger(let item), .not(let item): item.stepCount + 2
    default: 1
    }
  }

  /// The items of a sequence; the item itself for anything else.
  var items: [PatternItem] {
    if case .sequence(let items) = self { return items }
    return [self]
  }

  /// As people write it; parsed again it is the same item.
  package var description: String {
    switch self {
    case .word(let text): text
    case .exact(let text): "\"\(text)\""
    case .verb(let lemma, let restriction):
      "~" + lemma + (restriction == .ing ? "+ing" : restriction == .participle ? "+ed" : "")
    case .span(let type, let filters):
      "<" + type + filters.map { " \($0.field)=\($0.value)" }.joined() + ">"
    case .chunk(let chunk): "<" + chunk.rawValue + ">"
    case .tokenClass(let kind): "{" + kind.rawValue + "}"
    case .gap(let limit): limit == 8 ? "..." : "..\(limit)"
    case .start: "^"
    case .end: "$"
    case .not(let item): "!" + item.single
    case .sequence(let items): items.map(\.part).joined(separator: " ")
    case .choice(let items): "(" + items.map(\.description).joined(separator: " | ") + ")"
    case .repeated(let item, 0, 1): "[" + item.description + "]"
    case .repeated(let item, let min, let max): item.repeatable + "{\(min),\(max)}"
    case .capture(let name, let item): name + ":" + item.part
    case .trigger(let item): "@" + item.part
    }
  }

  /// How deep its description nests, as the parser counts: brackets and signs before an item.
  var depth: Int {
    switch self {
    case .sequence(let items): items.map { $0.depth + ($0.isList ? 1 : 0) }.max() ?? 0
    case .choice(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .repeated(let item, 0, 1): 1 + item.depth
    case .repeated(let item, _, _): item.depth + (item.takesRepeatIn ? 1 : 0)
    case .capture(_, let item), .trigger(let item): 1 + item.depth + (item.isList ? 1 : 0)
    case .not(let item): 1 + item.depth + (item.isOpen ? 1 : 0)
    default: 1
    }
  }

  // In brackets where other items stand beside it.
  private var part: String { bracketed(isList) }
  // In brackets where a sign stands before it that takes no repeat in.
  private var single: String { bracketed(isOpen) }
  // In brackets where a repeat stands behind it and would be taken in by a part of it.
  private var repeatable: String { bracketed(takesRepeatIn) }

  private func bracketed(_ isWanted: Bool) -> String {
    isWanted ? "(" + description + ")" : description
  }

  private var isList: Bool {
    if case .sequence(let items) = self { !items.isEmpty } else { false }
  }

  private var isOpen: Bool {
    if case .repeated(_, let min, let max) = self { (min, max) != (0, 1) } else { isList }
  }

  private var takesRepeatIn: Bool {
    switch self {
    case .capture, .trigger, .not: true
    default: isOpen
    }
  }
}
