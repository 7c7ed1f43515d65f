import DemarcheText

/// Writes steps of a pattern as people wrote them.
struct ItemNames {
  let program: Program
  let lexis: Lexis

  /// The item at a step; empty for steps that take nothing.
  func name(of index: Int) -> String {
    let step = program.instructions[index]
    switch step.operation {
    case .word:
      let literal = lexis.literals[Int(step.a)]
      let text = String(decoding: literal.written, as: UTF8.self)
      return literal.policy == .exact ? "\"\(text)\"" : text
    case .verb:
      let test = lexis.verbs[Int(step.a)]
      let ending =
        test.restriction == .ing ? "+ing" : test.restriction == .participle ? "+ed" : ""
      return "~" + lexis.vocabulary.key(test.lemma) + ending
    case .span, .subjectActor: return ItemNames.name(of: lexis.spanTests[Int(step.a)], lexis)
    case .chunk: return "<" + PatternItem.Chunk.allCases[Int(step.a)].rawValue + ">"
    case .tokenClass: return "{" + PatternItem.TokenClass.allCases[Int(step.a)].rawValue + "}"
    case .gap: return step.a == 8 ? "..." : "..\(step.a)"
    case .sentenceStart: return "^"
    case .sentenceEnd: return "$"
    case .not: return "!" + refused(from: Int(step.a))
    case .split, .jump, .save, .triggerEnd, .match: return ""
    }
  }

  static func name(of test: SpanTest, _ lexis: Lexis) -> String {
    "<" + lexis.typeNames[test.type]
      + test.filters.map { " \($0.field)=\($0.value)" }.joined() + ">"
  }

  // What a "!" looks for, up to its end.
  private func refused(from first: Int) -> String {
    var names: [String] = []
    var index = first
    while program.instructions[index].operation != .match {
      let name = name(of: index)
      if !name.isEmpty { names.append(name) }
      index += 1
    }
    return names.count == 1 ? names[0] : "(" + names.joined(separator: " | ") + ")"
  }
}
