import DemarcheModel
import DemarcheText

/// Offers later mentions of a person by surname as the same actor.
struct PersonMentions {
  let set: RuleSet

  /// Gives persons named by surname alone the full name that the statement gives elsewhere.
  func completeNames(_ drafts: inout [Draft]) {
    let names = drafts.compactMap { fullName($0) }
    for index in drafts.indices where isPerson(drafts[index]) {
      guard let name = drafts[index].annotation["name"]?.value?.plainText, !name.contains(" "),
        let full = names.first(where: { $0.hasSuffix(" " + name) })
      else { continue }
      for field in drafts[index].annotation.fields.indices
      where drafts[index].annotation.fields[field].name == "name" {
        drafts[index].annotation.fields[field].value = .text(full)
        drafts[index].annotation.fields[field].resolution = "surname"
      }
    }
  }

  private func isPerson(_ draft: Draft) -> Bool {
    draft.annotation.type == "actor"
      && draft.annotation["kind"]?.value == .text("person")
  }

  private func fullName(_ draft: Draft) -> String? {
    guard isPerson(draft), let name = draft.annotation["name"]?.value?.plainText,
      name.contains(" ")
    else { return nil }
    return name
  }

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
