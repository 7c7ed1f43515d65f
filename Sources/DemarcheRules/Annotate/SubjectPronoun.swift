import DemarcheModel
import DemarcheText

/// Leads French "il" and "elle" to the subject of a sentence before.
struct SubjectPronoun {
  let scan: StatementScan

  // How many sentences before the pronoun's own may have the subject.
  private static let reach = 3

  /// Whether the id of a pronoun's entry is one that stands for the subject before.
  static func isKnown(_ id: String) -> Bool { ["il", "elle", "ils", "elles"].contains(id) }

  /// The actor that the pronoun in a sentence stands for, and how it was found.
  func actor(_ id: String, _ sentence: Int) -> (actor: ActorReference?, resolution: String?) {
    for earlier in stride(from: sentence - 1, through: max(0, sentence - Self.reach), by: -1) {
      guard let span = subject(of: earlier, fitting: id) else { continue }
      if span.kind == "pronoun" || span.kind == "office" {
        guard span.id == "we" || span.kind == "office" else { continue }
        return scan.statement.issuer.map { ($0, id + ": the issuer") } ?? (nil, "unresolved")
      }
      let name = span.name ?? scan.analysis.text(span.tokens)
      return (
        ActorReference(name: name, id: span.id, kind: span.kind),
        id + ": the subject before"
      )
    }
    return (nil, "unresolved")
  }

  // The first actor of a sentence that is no complement of another word.
  private func subject(of sentence: Int, fitting id: String) -> SpanView? {
    let tokens = scan.analysis.sentences[sentence].tokens
    let context = scan.context(sentence)
    for span in scan.spans.starting(in: tokens, type: scan.set.builtIn.actor) {
      let view = scan.spans[span]
      var before = view.tokens.lowerBound - 1
      if before >= tokens.lowerBound, context.classes(before).contains(.definite) { before -= 1 }
      if before >= tokens.lowerBound {
        let classes = context.classes(before)
        if !classes.isDisjoint(with: [.preposition, .of, .by]) { continue }
      }
      if fits(view, before, id) { return view }
    }
    return nil
  }

  // "Mme" is never "il", nor "M." "elle"; several are "ils".
  private func fits(_ span: SpanView, _ before: Int, _ id: String) -> Bool {
    if id.hasSuffix("s") { return span.kind == "group" || span.kind == "office" }
    guard span.kind == "person", before >= 0 else { return true }
    let title = scan.analysis.text(before..<before + 1)
    if title == "." || title == "M." { return id == "il" }
    return title != "Mme" || id == "elle"
  }
}
