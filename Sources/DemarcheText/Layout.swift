package import DemarcheModel

/// Reads the blocks of a plain text and their zones from its layout alone.
///
/// Paragraphs are separated by blank lines; a line that begins with a bullet or a list number
/// begins a block of its own. Which zone a block is in follows from its place, its lines' length
/// and punctuation, and marks such as `###`; the rules are named where they stand.
package struct Layout {
  private let utf8: [UInt8]
  private let headline: String?
  private var paragraphs: [LayoutParagraph]

  /// The blocks of `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8; CRLF, CR and LF end lines.
  ///   - headline: the headline that metadata gave, or nil; a first line equal to it is the title.
  /// - Returns: in text order, not overlapping, each without blank lines around it.
  package static func blocks(of text: String, headline: String?) -> [Block] {
    var layout = Layout(text: text, headline: headline)
    return layout.read()
  }

  private init(text: String, headline: String?) {
    utf8 = Array(text.utf8)
    self.headline = headline
    paragraphs = []
  }

  private mutating func read() -> [Block] {
    paragraphs = LayoutParagraph.all(in: utf8)
    var zones = paragraphs.map { zoneByForm($0) }
    markTitle(&zones)
    markBylines(&zones)
    markClosing(&zones)
    markHeadings(&zones)
    return zip(paragraphs, zones).map { paragraph, zone in
      Block(zone: zone ?? .body, range: paragraph.range, paragraph: paragraph.number)
    }
  }

  // What a paragraph's own form tells, wherever it stands.
  private func zoneByForm(_ paragraph: LayoutParagraph) -> Zone? {
    if paragraph.isListItem { return .listItem }
    if paragraph.isRuleLine || paragraph.isStandingPhrase { return .boilerplate }
    if paragraph.isDateline { return .dateline }
    if paragraph.isQuotation { return .quotation }
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
    if let headline, paragraph.text == headline {
      zones[first] = .title
      return
    }
    guard zones[first] == nil, headline == nil, zones.count > first + 1,
      paragraph.lines.count <= 2, paragraph.range.byteCount <= 400, !paragraph.endsSentence
    else { return }
    zones[first] = .title
  }

  // Among the first paragraphs: "Antony J. Blinken, Secretary of State".
  private func markBylines(_ zones: inout [Zone?]) {
    for index in zones.indices.prefix(5)
    where zones[index] == nil && paragraphs[index].isByline && index + 1 < zones.count {
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
      if paragraph.isSignature {
        zones[index] = .signature
      } else if paragraph.isContact {
        zones[index] = .contact
      } else {
        return
      }
    }
  }

  private func markHeadings(_ zones: inout [Zone?]) {
    for index in zones.indices.dropFirst()
    where zones[index] == nil && index + 1 < zones.count && paragraphs[index].isHeading {
      zones[index] = .heading
    }
  }
}
