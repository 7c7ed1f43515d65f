import DemarcheModel
import DemarcheText

/// Offers later mentions of a person by a part of the name as the same actor.
struct PersonMentions {
  let set: RuleSet

  /// Gives persons named by a part of the name alone the full name that the statement gives
  /// elsewhere.
  ///
  /// - Parameters:
  ///   - all: where full names are looked for.
  ///   - chosen: those of them that are completed; nil for all.
  func completeNames(_ all: [Draft], only chosen: [Draft]? = nil) {
    let persons = all.filter(isPerson)
    let drafts = chosen?.filter(isPerson) ?? persons
    if drafts.isEmpty { return }
    var names: [PersonName] = []
    for draft in persons {
      guard let name = PersonName(draft["name"]?.value?.plainText ?? ""),
        !names.contains(where: { $0.text == name.text })
      else { continue }
      names.append(name)
    }
    if names.isEmpty { return }
    for draft in drafts {
      guard let name = draft["name"]?.value?.plainText,
        let full = PersonMentions.fullName(of: name, among: names)
      else { continue }
      guard let place = draft.fields?.firstIndex(where: { $0.name == "name" }) else { continue }
      draft.fields?[place].value = .text(full.text)
      draft.fields?[place].resolution = "surname"
    }
  }

  // The first that ends with it, else the only one that it is a part of.
  private static func fullName(of name: String, among names: [PersonName]) -> PersonName? {
    let words = PersonName.keys(of: name)
    if words.isEmpty || names.contains(where: { $0.text == name && $0.words.count == words.count })
    {
      return nil
    }
    let all = names.filter { $0.text != name && $0.holds(words) }
    return all.first { $0.ends(with: words) } ?? (all.count == 1 ? all[0] : nil)
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

  private struct Mention {
    var name: PersonName
    // Which of its words it is.
    var place: Int
    // From here on the word stands for the name.
    var end: Int

    var isLast: Bool { place == name.words.count - 1 }
  }

  private func isTitled(_ token: Int, in scan: StatementScan) -> Bool {
    scan.spans.firstEnding(at: token, type: set.builtIn.role) >= 0
  }

  /// Adds a span for every later run of words that is a part of the name of a person that `drafts`
  /// published, but not its first word alone, where no actor stands already; of several namesakes
  /// the first counts.
  ///
  /// - Complexity: O(drafts + tokens).
  func add(_ drafts: [Draft], to scan: StatementScan) {
    let mentions = mentions(of: drafts)
    guard !mentions.isEmpty else { return }
    let tokens = scan.analysis.tokens
    let bytes = scan.analysis.utf8
    let utf8 = bytes.span
    var initials: UInt64 = 0
    for key in mentions.keys { initials |= PersonMentions.bit(key.first) }
    var next = 0
    while next < tokens.count {
      let index = next
      next += 1
      guard tokens[index].flags.contains(.word),
        initials & PersonMentions.bit(utf8[Int(tokens[index].start)]) != 0,
        tokens[index].flags.contains(.capitalised) || tokens[index].flags.isDisjoint(with: .lower),
        !scan.spans.covers(index, type: set.builtIn.actor),
        let mention = mentions[PersonMentions.key(index, in: scan)],
        mention.end <= Int(tokens[index].start)
      else { continue }
      let place = extended(index, mention, in: scan)
      // "Chairperson Faki": a word from inside of a name needs a title before it.
      guard mention.isLast || place.upperBound > index + 1 || isTitled(place.lowerBound, in: scan)
      else { continue }
      next = place.upperBound
      scan.spans.add(
        Span(
          type: set.builtIn.actor, tokens: place,
          content: Span.Content(
            name: mention.name.text, fields: [Field(name: "kind", value: .text("person"))],
            origin: "surname")))
    }
  }

  // With the words of the name that stand around it: "Le" before "Drian".
  private func extended(_ token: Int, _ mention: Mention, in scan: StatementScan) -> Range<Int> {
    let words = mention.name.words
    var first = token
    var place = mention.place
    while place > 1, first > 0, PersonMentions.key(first - 1, in: scan) == words[place - 1],
      !scan.spans.covers(first - 1, type: set.builtIn.actor)
    {
      first -= 1
      place -= 1
    }
    var end = token + 1
    place = mention.place + 1
    while place < words.count, end < scan.analysis.tokens.count,
      PersonMentions.key(end, in: scan) == words[place],
      !scan.spans.covers(end, type: set.builtIn.actor)
    {
      end += 1
      place += 1
    }
    return first..<end
  }

  private static func key(_ token: Int, in scan: StatementScan) -> [UInt8] {
    let row = scan.analysis.tokens[token]
    let bytes = scan.analysis.utf8
    var key: [UInt8] = []
    KeyFolder.append(bytes.span, from: Int(row.start), to: Int(row.end), into: &key)
    return key
  }

  // Of letters of either case the same.
  private static func bit(_ byte: UInt8?) -> UInt64 {
    guard let byte else { return 0 }
    return 1 << UInt64(byte < 0x80 ? (byte | 0x20) & 63 : 0)
  }

  private func mentions(of drafts: [Draft]) -> [[UInt8]: Mention] {
    var mentions: [[UInt8]: Mention] = [:]
    var others: [(key: [UInt8], mention: Mention)] = []
    for draft in drafts where draft.rule.rule.publish == set.builtIn.actor {
      guard draft.rule.canBePerson, draft["kind"]?.value?.plainText == "person",
        let name = PersonName(draft["name"]?.value?.plainText ?? "")
      else { continue }
      for place in name.words.indices where place >= name.firstAlone {
        let mention = Mention(name: name, place: place, end: draft.range.end)
        if place == name.words.count - 1 {
          if mentions[name.words[place]] == nil { mentions[name.words[place]] = mention }
        } else if !PersonName.isParticle(name.words[place]) {
          others.append((name.words[place], mention))
        }
      }
    }
    // A word inside of two names says nothing.
    for other in others {
      if let known = mentions[other.key] {
        if known.name.text != other.mention.name.text, known.place < known.name.words.count - 1 {
          mentions[other.key] = nil
        }
      } else {
        mentions[other.key] = other.mention
      }
    }
    return mentions
  }
}
