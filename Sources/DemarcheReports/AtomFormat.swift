import DemarcheModel

/// An Atom feed: an entry for each claim, in the category of the heading above it.
///
/// Entries keep their names from run to run, as statement, passage and rule of the first evidence
/// decide them; the feed keeps its name as long as report and options are the same.
///
/// - Source: RFC 4287.
package struct AtomFormat: ReportFormat {
  /// `atom`.
  package let name = "atom"
  /// `atom`.
  package let fileExtension = "atom"
  private let sha256: @Sendable ([UInt8]) -> String

  /// The format.
  ///
  /// - Parameter sha256: gives the SHA-256 of bytes in hexadecimal digits.
  package init(sha256: @escaping @Sendable ([UInt8]) -> String) {
    self.sha256 = sha256
  }

  /// Writes the feed.
  ///
  /// - Throws: `nothingToWrite` where there is no claim.
  package func write(_ document: Document, into output: inout ByteWriter) throws(ReportError) {
    let entries = AtomFormat.entries(of: document)
    guard !entries.isEmpty else { throw .nothingToWrite(format: name, needs: "a claim") }
    var names = StableNames(sha256: sha256)
    var xml = XMLWriter(output)
    xml.declaration()
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    if document.language.isLanguageTag { xml.attribute("xml:lang", document.language) }
    xml.markup(">\n")
    xml.element("id", "urn:uuid:" + names.uuid(AtomFormat.nameParts(of: document)))
    xml.element("title", document.title)
    if let subtitle = document.subtitle { xml.element("subtitle", subtitle) }
    xml.element("updated", AtomFormat.time(entries.compactMap(\.day).max()))
    xml.markup("<author><name>Demarche</name></author>\n<generator>Demarche</generator>\n")
    for entry in entries { AtomFormat.write(entry, &names, to: &xml) }
    xml.markup("</feed>\n")
    output = xml.output
  }

  /// A claim with what it rests on.
  private struct Entry {
    let claim: Claim
    let category: String?
    let details: [EvidenceDetail]
    var day: CalendarDate? { details.compactMap(\.issuedOn).max() }
  }

  private static func entries(of document: Document) -> [Entry] {
    var category: String?
    var entries: [Entry] = []
    for node in document.nodes {
      if case .heading(_, let content) = node {
        let words = content.words
        category = words.isEmpty ? nil : words
      }
      guard case .claim(let claim) = node else { continue }
      entries.append(
        Entry(
          claim: claim, category: category, details: claim.evidence.compactMap { document[$0] }))
    }
    return entries
  }

  /// What decides the feed's name: the report and its options, as the receipt has them; the title
  /// where there is no receipt.
  private static func nameParts(of document: Document) -> [String] {
    let entries = document.receipt.filter { entry in
      entry.name == "report" || entry.name.hasPrefix("option")
    }
    guard entries.contains(where: { $0.name == "report" }) else {
      return ["feed", document.title]
    }
    return ["feed"] + entries.flatMap { [$0.name, $0.value] }
  }

  private static func time(_ day: CalendarDate?) -> String {
    (day?.iso ?? "1970-01-01") + "T00:00:00Z"
  }

  private static func write(_ entry: Entry, _ names: inout StableNames, to xml: inout XMLWriter) {
    let words = entry.claim.content.words
    let parts = entry.details.first?.nameParts ?? [words]
    xml.markup("<entry>\n")
    xml.element("id", "urn:uuid:" + names.uuid(["entry"] + parts))
    xml.element("title", words)
    xml.element("updated", time(entry.day))
    if let category = entry.category {
      xml.markup("<category")
      xml.attribute("term", category)
      xml.markup("/>\n")
    }
    var seen: Set<String> = []
    for target in entry.details.compactMap(\.url).compactMap({ LinkTarget($0) })
    where target.isPage && seen.insert(target.url).inserted {
      // An entry may have one alternate; what else it rests on is related.
      xml.markup(seen.count == 1 ? "<link rel=\"alternate\"" : "<link rel=\"related\"")
      xml.attribute("href", target.url)
      xml.markup("/>\n")
    }
    xml.markup("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\n")
    xml.element("p", words)
    for detail in entry.details { write(detail, to: &xml) }
    xml.markup("</div></content>\n</entry>\n")
  }

  private static func write(_ detail: EvidenceDetail, to xml: inout XMLWriter) {
    xml.markup("<blockquote")
    if let language = detail.language, language.isLanguageTag {
      xml.attribute("xml:lang", language)
    }
    xml.markup(" dir=\"auto\">")
    xml.element("p", detail.sentenceText)
    xml.markup("</blockquote>\n<p>— ")
    xml.text(detail.statementHeadline)
    if let day = detail.issuedOn { xml.text(", " + day.iso) }
    if let target = detail.url.flatMap({ LinkTarget($0) }) {
      xml.markup(". <a")
      xml.attribute("href", target.highlighting(detail.text))
      xml.markup(">")
      xml.text(target.url)
      xml.markup("</a>")
    }
    xml.markup(". <code>")
    xml.text(detail.rule)
    xml.markup("</code></p>\n")
  }
}
