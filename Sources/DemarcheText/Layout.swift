package import DemarcheModel

/// Reads the blocks of a plain text and their zones from its layout alone.
///
/// Paragraphs are separated by blank lines; a line that begins with a bullet or a list number
/// begins a block of its own. Which zone a block is in follows from its place, its lines' length
/// and punctuation, and marks such as `###`; the rules are named where they stand.
package struct Layout {
  private let headline: String?
  private let paragraphs: [LayoutParagraph]
  private let forms: ParagraphForms

  /// The blocks of `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8; CRLF, CR and LF end lines.
  ///   - headline: the headline that metadata gave, or nil; a first line equal to it is the title.
  /// - Returns: in text order, not overlapping, each without blank lines around it.
  package static func blocks(of text: String, headline: String?) -> [Block] {
    blocks(of: Array(text.utf8), headline: headline)
  }

  /// The blocks of a text.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8; CRLF, CR and LF end lines.
  ///   - headline: the headline that metadata gave, or nil; a first line equal to it is the title.
  /// - Returns: in text order, not overlapping, each without blank lines around it.
  package static func blocks(of utf8: [UInt8], headline: String?) -> [Block] {
    Layout(utf8: utf8, headline: headline).read()
  }

  private init(utf8: [UInt8], headline: String?) {
    self.headline = headline
    let reader = ParagraphReader(utf8)
    paragraphs = reader.paragraphs
    forms = ParagraphForms(utf8: utf8, lines: reader.lines)
  }

  private func read() -> [Block] {
    var zones: [Zone?] = []
    zones.reserveCapacity(paragraphs.count)
    for paragraph in paragraphs { zones.append(zoneByForm(paragraph)) }
    markTitle(&zones)
    markBylines(&zones)
    markClosing(&zones)
    markHeadings(&zones)
    var blocks: [Block] = []
    blocks.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      blocks.append(
        Block(
          zone: zones[index] ?? .body, range: paragraph.range, paragraph: paragraph.number))
    }
    return blocks
  }

  // What a paragraph's own form tells, wherever it stands.
  private func zoneByForm(_ paragraph: LayoutParagraph) -> Zone? {
    if forms.isRuleLine(paragraph) || forms.isStandingPhrase(paragraph) { return .boilerplate }
    if forms.isListItem(paragraph) { return .listItem }
    if forms.isDateline(paragraph) { return .dateline }
    if forms.isQuotation(paragraph) { return .quotation }
    return nil
  }

  // The first paragraph that is one line without a final full stop, or equals the headline.
  private func markTitle(_ zones: inout [Zone?]) {
    guard
      let first = zones.indices.first(where: {
        zones[$0] != .boilerplate
          && zones[$0] != .dateline
      })
    else { return }
    let paragraph = paragraphs[first]
    if let headline, forms.text(paragraph) == headline {
      zones[first] = .title
      return
    }
    guard zones[first] == nil, headline == nil, zones.count > first + 1,
      paragraph.lineCount <= 2, paragraph.range.byteCount <= 400, !forms.endsSentence(paragraph)
    else { return }
    zones[first] = .title
  }

  // Among the first paragraphs: "Antony J. Blinken, Secretary of State".
  private func markBylines(_ zones: inout [Zone?]) {
    for index in zones.indices.prefix(5)
    where zones[index] == nil && index + 1 < zones.count && forms.isByline(paragraphs[index]) {
      zones[index] = .signature
    }
  }

  // From the end: short lines without sentences are signature and contact.
  private func markClosing(_ zones: inout [Zone?]) {
    for index in zones.indices.reversed() {
      if zones[index] == .boilerplate { continue }
      if zones[index] == .dateline, index > zones.count / 2 { continue }
      guard zones[index] == nil, index > 0 else { return }
      let paragraph = paragraphs[index]
      if forms.isSignature(paragraph) {
        zones[index] = .signature
      } else if forms.isContact(paragraph) {
        zones[index] = .contact
      } else {
        return
      }
    }
  }

  private func markHeadings(_ zones: inout [Zone?]) {
    for index in zones.indices.dropFirst()
    where zones[index] == nil && index + 1 < zones.count && forms.isHeading(paragraphs[index]) {
      zones[index] = .heading
    }
  }
}
