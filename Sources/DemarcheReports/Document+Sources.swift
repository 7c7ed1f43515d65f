package import DemarcheModel

/// A statement that a document quotes or shows, for the list of sources.
package struct DocumentSource: Sendable, Hashable {
  /// The statement's key.
  package var key: String
  /// What heads it, or its key.
  package var headline: String
  /// The live page, where known.
  package var url: String?
  /// What the text was read from, where known.
  package var origin: String?
  /// The digest of that.
  package var sha256: String?
  /// The day of issue.
  package var issuedOn: CalendarDate?
  /// Its language, an ISO 639-1 code.
  package var language: String?

  /// Of the key alone, as statements of one key are few.
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension EvidenceDetail {
  /// The statement it comes from.
  var source: DocumentSource {
    DocumentSource(
      key: statementKey, headline: statementHeadline, url: url, origin: origin, sha256: sha256,
      issuedOn: issuedOn, language: language)
  }
}

extension Document {
  /// The statements that evidence comes from, in order of first use, then those only shown; with
  /// each the evidence taken from it, ascending.
  package var sources: [(source: DocumentSource, evidence: [EvidenceNumber])] {
    var sources: [(source: DocumentSource, evidence: [EvidenceNumber])] = []
    var places: [DocumentSource: Int] = [:]
    var last: Int?
    for (index, detail) in evidence.enumerated() {
      let number = EvidenceNumber(index + 1)
      let source = detail.source
      // Evidence mostly comes statement by statement.
      let isLast = last.map { sources[$0].source == source } ?? false
      if let place = isLast ? last : places[source] {
        sources[place].evidence.append(number)
        last = place
      } else {
        places[source] = sources.count
        last = sources.count
        sources.append((source, [number]))
      }
    }
    var keys = Set(places.keys.map(\.key))
    for source in shown where keys.insert(source.key).inserted { sources.append((source, [])) }
    return sources
  }

  /// For each evidence, by index, the place of its statement among `sources`, from 1.
  static func places(
    in sources: [(source: DocumentSource, evidence: [EvidenceNumber])], count: Int
  ) -> [Int] {
    var places = Array(repeating: 0, count: count)
    for (index, entry) in sources.enumerated() {
      for number in entry.evidence { places[number.value - 1] = index + 1 }
    }
    return places
  }

  // The statements that are shown, whole or compared.
  private var shown: [DocumentSource] {
    nodes.flatMap { node -> [DocumentSource] in
      switch node {
      case .statement(let statement):
        return [
          DocumentSource(
            key: statement.key, headline: statement.headline, language: statement.language)
        ]
      case .difference(let difference):
        return [difference.before, difference.after].map { side in
          DocumentSource(
            key: side.key, headline: side.headline, issuedOn: side.issuedOn,
            language: side.language)
        }
      default: return []
      }
    }
  }

  /// The statements that are shown whole.
  var statements: [MarkedStatement] {
    nodes.compactMap { node in
      if case .statement(let statement) = node { statement } else { nil }
    }
  }

  /// For each evidence, by index, whether its passage is marked in a statement that is shown.
  var isMarked: [Bool] {
    var isMarked = Array(repeating: false, count: evidence.count)
    for statement in statements {
      for mark in statement.marks where isMarked.indices.contains(mark.evidence.value - 1) {
        isMarked[mark.evidence.value - 1] = true
      }
    }
    return isMarked
  }

  /// For each evidence, by index, the numbers of the claims that rest on it.
  var claimsByEvidence: [[Int]] {
    var claims: [[Int]] = Array(repeating: [], count: evidence.count)
    for case .claim(let claim) in nodes {
      for number in claim.evidence where claims.indices.contains(number.value - 1) {
        claims[number.value - 1].append(claim.number)
      }
    }
    return claims
  }
}

extension EvidenceDetail {
  /// The sentence cut around match and trigger, for quoting it; ranges are bytes of
  /// `sentenceText`.
  var segments: [MarkSegments.Segment] {
    MarkSegments.segments(
      byteCount: sentenceText.utf8.count,
      passages: [
        MarkSegments.Passage(
          marking: trigger.shifted(by: -sentence.start), in: range.shifted(by: -sentence.start))
      ])
  }

  /// The words of a segment.
  func words(in segment: MarkSegments.Segment) -> String {
    let utf8 = sentenceText.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: segment.range.start)
    let end = utf8.index(start, offsetBy: segment.range.byteCount)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// A name of the passage that lasts: the statement's key and the bytes of its text.
  package var stableID: String { "\(statementKey)#\(range.start)-\(range.end)" }
}
