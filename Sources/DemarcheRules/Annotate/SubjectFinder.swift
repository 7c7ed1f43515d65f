import DemarcheModel
import DemarcheText

/// Tells which countries a statement is about: those that its title names, else those that its
/// text names most.
///
/// The issuer's own country is none of them. Names, nationalities, capitals and places of the
/// lexicons count.
struct SubjectFinder {
  let scan: StatementScan

  /// A place where the text names a country.
  private struct Mention {
    let country: String
    let first: Int
    /// Two for a country, its people and its regions; one for a capital.
    let weight: Int
    /// A place where people meet: "the summit in Geneva".
    let isVenue: Bool
  }

  private static let limit = 3
  private static let types = ["nationality", "capital", "place"]
  private static let venues: Set<String> = ["in", "at"]
  private static let gatherings: Set<String> = [
    "meeting", "meetings", "conference", "summit", "council", "talks", "session", "forum",
    "committee", "dialogue", "consultations", "gymnich", "ministerial", "assembly", "retreat",
  ]

  private static let documents: Set<String> = [
    "agreement", "agreements", "accord", "accords", "declaration", "treaty", "convention",
    "conventions", "protocol", "protocols", "process", "format", "package", "statute", "charter",
    "memorandum", "consensus", "principles", "criteria",
  ]

  /// The countries that the title names, in order; not where people met.
  var titleCountries: [String] {
    SubjectFinder.unique(titleMentions.filter { !$0.isVenue }.map(\.country))
  }

  /// The main subjects, at most three.
  ///
  /// - Parameter headline: the countries of a headline that is not part of the text.
  func countries(headline: [String]) -> [String] {
    let issuers = scan.statement.issuer?.id?.split(separator: "+").map(String.init) ?? []
    let own = Set(issuers.prefix(1).map { String($0.prefix { $0 != "-" }) })
    let named = SubjectFinder.unique(headline + titleCountries).filter { !own.contains($0) }
    if !named.isEmpty {
      let foreign = named.filter { !issuers.contains($0) }
      // Of several issuers the others are a subject too, behind those that issue nothing.
      return Array(
        (foreign + named.filter { !foreign.contains($0) }).prefix(SubjectFinder.limit))
    }
    let most = counted(without: own.union(issuers))
    if !most.isEmpty { return most }
    let rest = counted(without: own)
    if !rest.isEmpty { return rest }
    return Array(
      SubjectFinder.unique(titleMentions.map(\.country)).filter { !own.contains($0) }
        .prefix(SubjectFinder.limit))
  }

  // Those named most: at least twice, or once in a short text.
  private func counted(without own: Set<String>) -> [String] {
    let mentions = mentions { $0 != .title && $0 != .boilerplate && $0 != .contact }
    var weights: [String: Int] = [:]
    for mention in mentions where !own.contains(mention.country) && !mention.isVenue {
      weights[mention.country, default: 0] += mention.weight
    }
    let most = weights.values.max() ?? 0
    guard most >= (scan.analysis.utf8.count < 1500 ? 2 : 4) else { return [] }
    let order = SubjectFinder.unique(mentions.map(\.country))
    let ranked = order.enumerated().filter { (weights[$0.element] ?? 0) * 3 >= most }
      .sorted { left, right in
        let (first, second) = (weights[left.element] ?? 0, weights[right.element] ?? 0)
        return first == second ? left.offset < right.offset : first > second
      }
    return Array(ranked.map(\.element).prefix(SubjectFinder.limit))
  }

  private func mentions(_ isWanted: (Zone) -> Bool) -> [Mention] {
    let set = scan.set
    var found: [Mention] = []
    for span in scan.spans.all(of: set.builtIn.actor) {
      let kind = scan.spans.attribute("kind", of: scan.spans.span(Int(span)))
      guard kind == "state" || kind == "territory" else { continue }
      add(Int(span), weight: 2, isWanted, &found)
    }
    for name in SubjectFinder.types {
      guard let type = set.lexis.typeNames.firstIndex(of: name) else { continue }
      for span in scan.spans.all(of: type) {
        if name == "capital", isOfInstrument(scan.spans.tokens(Int(span))) { continue }
        add(Int(span), weight: name == "capital" ? 1 : 2, isWanted, &found)
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  private func add(
    _ span: Int, weight: Int, _ isWanted: (Zone) -> Bool, _ found: inout [Mention]
  ) {
    let tokens = scan.spans.tokens(span)
    let sentence = Int(scan.analysis.sentenceOfToken[tokens.lowerBound])
    guard sentence >= 0, isWanted(scan.analysis.sentences[sentence].zone),
      let country = scan.spans.id(at: span), country.utf8.count == 2, country != "EU"
    else { return }
    found.append(
      Mention(
        country: country, first: tokens.lowerBound, weight: weight,
        isVenue: isDateline(tokens)
          || isVenue(tokens.lowerBound, scan.analysis.sentences[sentence].tokens)))
  }

  // "Treaty of Rome", "the Minsk agreements".
  private func isOfInstrument(_ tokens: Range<Int>) -> Bool {
    let sentence = Int(scan.analysis.sentenceOfToken[tokens.lowerBound])
    guard sentence >= 0 else { return false }
    if scan.spans.covers(tokens.lowerBound, type: scan.set.builtIn.instrument) { return true }
    let limits = scan.analysis.sentences[sentence].tokens
    if tokens.upperBound < limits.upperBound,
      SubjectFinder.documents.contains(word(tokens.upperBound))
    {
      return true
    }
    return tokens.lowerBound >= limits.lowerBound + 2 && word(tokens.lowerBound - 1) == "of"
      && SubjectFinder.documents.contains(word(tokens.lowerBound - 2))
  }

  // The countries of the title; of "Armenia-Azerbaijan", which is one word, each.
  private var titleMentions: [Mention] {
    var found = mentions { $0 == .title }
    for sentence in scan.analysis.sentences where sentence.zone == .title {
      for token in sentence.tokens where scan.analysis.tokens[token].flags.contains(.capitalised) {
        let parts = scan.analysis.text(token..<token + 1).split { $0 == "-" || $0 == "\u{2010}" }
        guard parts.count > 1 else { continue }
        for part in parts where part.first?.isUppercase == true {
          let actor = scan.set.actor(named: String(part))
          guard actor.kind == "state" || actor.kind == "territory", let country = actor.id,
            country.utf8.count == 2
          else { continue }
          found.append(Mention(country: country, first: token, weight: 2, isVenue: false))
        }
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  // "Vienna, 9 June 2022".
  private func isDateline(_ tokens: Range<Int>) -> Bool {
    let comma = tokens.upperBound
    return comma + 1 < scan.analysis.tokens.count
      && scan.analysis.tokens[comma].word == scan.set.marks.comma
      && scan.spans.firstStarting(at: comma + 1, type: scan.set.builtIn.date) >= 0
  }

  // "The Council in Luxembourg": a gathering is named just before.
  private func isVenue(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound, SubjectFinder.venues.contains(word(token - 1)) else {
      return false
    }
    return (max(sentence.lowerBound, token - 8)..<token - 1).contains {
      SubjectFinder.gatherings.contains(word($0))
    }
  }

  private func word(_ token: Int) -> String {
    scan.analysis.text(token..<token + 1).lowercased()
  }

  private static func unique(_ countries: [String]) -> [String] {
    var seen: Set<String> = []
    return countries.filter { seen.insert($0).inserted }
  }
}
