import DemarcheModel
import DemarcheText

/// Offers later mentions of a person by surname as the same actor.
struct PersonMentions {
  let set: RuleSet

  /// Adds a span for every later capitalised token that equals the surname of a person that
  /// `drafts` published, where no actor stands already.
  func add(_ drafts: [Draft], to scan: inout StatementScan) {
    for draft in drafts where set.rules[draft.rule].publish == set.builtIn.actor {
      guard draft.annotation["kind"]?.value?.plainText == "person",
        let name = draft.annotation["name"]?.value?.plainText,
        let surname = name.split(separator: " ").last, name.contains(" ")
      else { continue }
      let end = draft.annotation.range.end
      for (index, token) in scan.analysis.tokens.enumerated()
      where Int(token.start) >= end && token.flags.contains(.capitalised) {
        guard scan.analysis.utf8[Int(token.start)..<Int(token.end)].elementsEqual(surname.utf8),
          !scan.spans.covers(index, type: set.builtIn.actor)
        else { continue }
        scan.spans.add(
          Span(
            type: set.builtIn.actor, tokens: index..<index + 1, name: name, id: nil,
            attributes: ["kind": "person", "origin": "surname"]))
      }
    }
  }
}
