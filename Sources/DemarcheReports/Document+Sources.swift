package import DemarcheModel

/// A statement that a document quotes or shows, for the list of sources.
package struct DocumentSource: Sendable, Hashable {
  /// The statement's key.
  package var key: String
  /// What heads it, or its key.
  package var headline: String
  /// The live page, where known.
  package var url: String?
  /// The day of issue.
  package var issuedOn: CalendarDate?
  /// Its language, an ISO 639-1 code.
  package var language: String?
}

extension EvidenceDetail {
  /// The statement it comes from.
  var source: DocumentSource {
    DocumentSource(
      key: statementKey, headline: statementHeadline, url: url, issuedOn: issuedOn,
      language: language)
  }
}

extension Document {
  /// The statements that evidence comes from, in order of first use, then those only shown; with
  /// each the evidence taken from it, ascending.
  package var sources: [(source: DocumentSource, evidence: [EvidenceNumber])] {
    var sources: [(source: DocumentSource, evidence: [EvidenceNumber])] = []
    var places: [DocumentSource: Int] = [:]
    for (index, detail) in evidence.enumerated() {
      let number = EvidenceNumber(index + 1)
      if let place = places[detail.source] {
        sources[place].evidence.append(number)
      } else {
        places[detail.source] = sources.count
        sources.append((detail.source, [number]))
      }
    }
    var keys = Set(places.keys.map(\.key))
    for statement in statements where keys.insert(statement.key).inserted {
      let source = DocumentSource(
        key: statement.key, headline: statement.headline, language: statement.language)
      sources.append((source, []))
    }
    return sources
  }

  /// The statements that are shown whole.
  var statements: [MarkedStatement] {
    nodes.compactMap { node in
      if case .statement(let statement) = node { statement } else { nil }
    }
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
