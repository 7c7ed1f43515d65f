import DemarcheModel
import DemarcheText

/// Offers later mentions of a person by surname as the same actor.
struct PersonMentions {
  let set: RuleSet

  /// Gives persons named by surname alone the full name that the statement gives elsewhere.
  ///
  /// - Parameters:
  ///   - all: where full names are looked for.
  ///   - chosen: those of them that are completed; nil for all.
  func completeNames(_ all: [Draft], only chosen: [Draft]? = nil) {
    let persons = all.filter(isPerson)
    let drafts = chosen?.filter(isPerson) ?? persons
    if drafts.isEmpty { return }
    var fullNames: [Substring: String] = [:]
    for draft in persons {
      guard let name = fullName(draft), let surname = PersonMentions.surname(of: name),
        fullNames[surname] == nil
      else { continue }
      fullNames[surname] = name
    }
    if fullNames.isEmpty { return }
    for draft in drafts {
      guard let name = draft["name"]?.value?.plainText,
        let full = fullNames[name[...]]
      else { continue }
      guard let place = draft.fields?.firstIndex(where: { $0.name == "name" }) else { continue }
      draft.fields?[place].value = .text(full)
      draft.fields?[place].resolution = "surname"
    }
  }

  private func isPerson(_ draft: Draft) -> Bool {
    guard draft.rule.canBePerson, draft.rule.rule.type.name == "actor", let fields = draft.fields
    else { return false }
    for field in fields where field.name == "kind" {
      guard case .text(let kind)? = field.value else { return false }
      return kind == "person"
    }
    return false
  }

  private func fullName(_ draft: Draft) -> String? {
    guard let name = draft["name"]?.value?.plainText,
      name.contains(" ")
    else { return nil }
    return name
  }

  // What stands behind the last space.
  private static func surname(of name: String) -> Substring? {
    name.lastIndex(of: " ").map { name[name.index(after: $0)...] }
  }

  private struct Mention {
    var name: String
    var surname: [UInt8]
    // From here on the surname stands for the name.
    var end: Int
  }

  /// Adds a span for every later capitalised token that equals the surname of a person that
  /// `drafts` published, where no actor stands already; of several namesakes the first counts.
  ///
  /// - Complexity: O(drafts + tokens).
  func add(_ drafts: [Draft], to scan: StatementScan) {
    let mentions = mentions(of: drafts)
    guard !mentions.isEmpty else { return }
    let analysis = scan.analysis
    let bytes = analysis.utf8
    let utf8 = bytes.span
    var initials: UInt64 = 0
    for mention in mentions.values { initials |= PersonMentions.bit(mention.surname.first) }
    for (index, token) in analysis.tokens.enumerated()
    where token.flags.contains(.capitalised)
      && initials & PersonMentions.bit(utf8[Int(token.start)]) != 0
    {
      let word = Int(token.start)..<Int(token.end)
      guard let mention = mentions[Vocabulary.hash(utf8.extracting(word))],
        mention.end <= word.lowerBound,
        analysis.utf8[word].elementsEqual(mention.surname),
        !scan.spans.covers(index, type: set.builtIn.actor)
      else { continue }
      scan.spans.add(
        Span(
          type: set.builtIn.actor, tokens: index..<index + 1,
          content: Span.Content(
            name: mention.name, fields: [Field(name: "kind", value: .text("person"))],
            origin: "surname")))
    }
  }

  private static func bit(_ byte: UInt8?) -> UInt64 { 1 << UInt64((byte ?? 0) & 63) }

  // By the hash of the surname's bytes, so that no token needs a string.
  private func mentions(of drafts: [Draft]) -> [UInt64: Mention] {
    var mentions: [UInt64: Mention] = [:]
    for draft in drafts where draft.rule.rule.publish == set.builtIn.actor {
      guard draft.rule.canBePerson, draft["kind"]?.value?.plainText == "person",
        let name = draft["name"]?.value?.plainText, name.contains(" "),
        let surname = name.split(separator: " ").last.map({ Array($0.utf8) })
      else { continue }
      let hash = Vocabulary.hash(surname.span)
      if mentions[hash] != nil { continue }
      mentions[hash] = Mention(name: name, surname: surname, end: draft.range.end)
    }
    return mentions
  }
}
