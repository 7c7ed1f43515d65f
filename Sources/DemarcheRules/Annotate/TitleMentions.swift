import DemarcheModel
import DemarcheText

/// Leads a definite title, as "the Minister", to the last person named before with that role.
struct TitleMentions {
  /// The origin of the spans that it adds.
  static let origin = "title"

  let set: RuleSet

  private struct Person {
    var name: String
    // The role's phrases in the text.
    var roles: [Range<Int>]
    // From here on the title stands for the person.
    var end: Int
  }

  /// Adds a span for every later title of a person that `drafts` published.
  ///
  /// - Complexity: O(roles), times the persons where there are any.
  func add(_ drafts: [Draft], to scan: StatementScan) {
    let persons = persons(of: drafts, in: scan)
    if persons.isEmpty { return }
    for index in scan.spans.all(of: set.builtIn.role) {
      let tokens = scan.spans.tokens(Int(index))
      guard TitleMentions.mention(tokens, in: scan) else { continue }
      let start = Int(scan.analysis.tokens[tokens.lowerBound].start)
      let named = persons.last { person in
        person.end <= start && person.roles.contains { isSame(tokens, $0, in: scan) }
      }
      guard let named else { continue }
      scan.speech.titles[tokens.upperBound] = named.name
      if tokens.contains(where: { scan.spans.covers($0, type: set.builtIn.actor) }) { continue }
      scan.spans.add(
        Span(
          type: set.builtIn.actor, tokens: tokens,
          content: Span.Content(
            name: named.name, fields: [Field(name: "kind", value: .text("person"))],
            origin: TitleMentions.origin)))
    }
  }

  /// Whether a role's phrase is a title with its article, and no name or complement follows.
  static func mention(_ tokens: Range<Int>, in scan: StatementScan) -> Bool {
    let all = scan.analysis.tokens
    guard tokens.lowerBound > 0 else { return false }
    let data = scan.language.data
    let sentence = scan.analysis.sentenceOfToken[tokens.lowerBound]
    guard scan.analysis.sentenceOfToken[tokens.lowerBound - 1] == sentence,
      data.classes(of: all[tokens.lowerBound - 1]).contains(.definite)
    else { return false }
    return ends(tokens, in: scan)
  }

  /// Whether nothing behind a phrase makes it part of a longer name.
  static func ends(_ tokens: Range<Int>, in scan: StatementScan) -> Bool {
    let all = scan.analysis.tokens
    let next = tokens.upperBound
    guard next < all.count,
      scan.analysis.sentenceOfToken[next] == scan.analysis.sentenceOfToken[tokens.lowerBound]
    else { return true }
    let classes = scan.language.data.classes(of: all[next])
    if classes.contains(.of) || all[next].flags.contains(.capitalised) { return false }
    // "The Minister for Trade", "the President-in-Office".
    guard classes.contains(.preposition), next + 1 < all.count else { return true }
    return !all[next + 1].flags.contains(.capitalised)
  }

  // In text order of what they stand in.
  private func persons(of drafts: [Draft], in scan: StatementScan) -> [Person] {
    var persons: [Person] = []
    for draft in drafts where draft.rule.rule.publish == set.builtIn.actor {
      guard draft["kind"]?.value?.plainText == "person",
        let name = draft["name"]?.value?.plainText, name.contains(" "),
        let range = draft["role"]?.range
      else { continue }
      let roles = scan.spans.starting(in: draft.match.tokens, type: set.builtIn.role)
        .map { scan.spans.tokens($0) }
        .filter {
          let place = scan.analysis.textRange($0)
          return place.start >= range.start && place.end <= range.end
        }
      if roles.isEmpty { continue }
      persons.append(Person(name: name, roles: roles, end: draft.range.end))
    }
    return persons.sorted { $0.end < $1.end }
  }

  // "The President" for "president"; "the Minister" for "Minister of Trade" and, where a lexicon
  // of titles says so, for "Foreign Minister".
  private func isSame(_ title: Range<Int>, _ role: Range<Int>, in scan: StatementScan) -> Bool {
    let all = scan.analysis.tokens
    if startsWith(title, role, in: scan) {
      if title.count == role.count { return true }
      let joint = scan.language.data.classes(of: all[role.lowerBound + title.count])
      return joint.contains(.of) || joint.contains(.preposition)
    }
    let short = scan.analysis.text(title)
    return scan.spans.starting(at: role.lowerBound, type: set.builtIn.title).contains {
      scan.spans.tokens($0) == role && scan.spans[$0].id == short
    }
  }

  private func startsWith(_ title: Range<Int>, _ role: Range<Int>, in scan: StatementScan) -> Bool {
    guard title.count <= role.count else { return false }
    return zip(title, role).allSatisfy { first, second in
      let word = scan.analysis.tokens[first].word
      return word != 0 && word == scan.analysis.tokens[second].word
    }
  }
}
