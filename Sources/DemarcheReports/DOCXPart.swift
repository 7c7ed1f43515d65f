/// A part of a document of Word while it is written: paragraphs, runs, links and bookmarks.
///
/// Elements stand in the order that the schema of ECMA-376 wants.
struct DOCXPart: Sendable {
  var xml = XMLWriter()
  /// The addresses that are linked to; the relationship of each is `link` and its place, from 1.
  private(set) var links: [String] = []
  private var places: [String: Int] = [:]

  /// The declarations of the names that the parts use.
  mutating func open(_ root: StaticString) {
    xml.declaration()
    xml.markup("<")
    xml.markup(root)
    xml.markup(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
    xml.markup(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
  }

  /// Opens a paragraph.
  ///
  /// - Parameters:
  ///   - text: what stands in it, which decides its direction.
  ///   - extra: further properties, those between the style and the direction.
  mutating func openParagraph(
    _ style: StaticString, for text: String = "", extra: StaticString = ""
  ) {
    openProperties(style, for: text, extra: extra)
    closeProperties()
  }

  /// Opens a paragraph and leaves its properties open, for those of its mark; `list` is the number
  /// of the list that it is an item of.
  mutating func openProperties(
    _ style: StaticString, for text: String = "", extra: StaticString = "", list: Int? = nil
  ) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.markup(style)
    xml.markup("\"/>")
    xml.markup(extra)
    if let list {
      xml.markup("<w:numPr><w:ilvl w:val=\"0\"/><w:numId")
      xml.attribute("w:val", "", list)
      xml.markup("/></w:numPr>")
    }
    if text.isRightToLeft { xml.markup("<w:bidi/>") }
  }

  /// Closes the properties of a paragraph.
  mutating func closeProperties() { xml.markup("</w:pPr>") }

  /// Closes a paragraph.
  mutating func closeParagraph() { xml.markup("</w:p>\n") }

  /// Writes text on one line.
  mutating func run(_ text: String, _ look: DOCXLook = DOCXLook()) {
    var line = String.UnicodeScalarView()
    forEachPrintableInline(in: text) { line.append($0) }
    write(String(line), look, "<w:t xml:space=\"preserve\">", "</w:t>")
  }

  /// Writes text on one line that a change took out.
  mutating func deletedRun(_ text: String, _ look: DOCXLook = DOCXLook()) {
    var line = String.UnicodeScalarView()
    forEachPrintableInline(in: text) { line.append($0) }
    write(String(line), look, "<w:delText xml:space=\"preserve\">", "</w:delText>")
  }

  /// Writes text with its line ends.
  mutating func lines(_ text: String, _ look: DOCXLook = DOCXLook()) {
    write(text, look, "<w:t xml:space=\"preserve\">", "</w:t>")
  }

  /// Writes a tab.
  mutating func tab() { xml.markup("<w:r><w:tab/></w:r>") }

  /// Writes a link to a page; text and address where there is no such link.
  mutating func link(_ text: String, to url: String, _ look: DOCXLook = DOCXLook()) {
    guard let target = LinkTarget(url) else {
      return run(Inline.link(text: text, url: url).plainText, look)
    }
    guard let uri = target.uri else {
      return run(text == url || text.isEmpty ? url : "\(text) (\(url))", look)
    }
    let place = places[uri] ?? links.count + 1
    if place > links.count {
      links.append(uri)
      places[uri] = place
    }
    var linked = look
    linked.style.insert(.link)
    xml.markup("<w:hyperlink")
    xml.attribute("r:id", "link", place)
    xml.markup(">")
    run(text.isEmpty ? target.url : text, linked)
    xml.markup("</w:hyperlink>")
  }

  /// Writes a link to a bookmark, a word and a number.
  mutating func link(_ text: String, anchor: StaticString, _ number: Int, _ look: DOCXLook) {
    xml.markup("<w:hyperlink")
    xml.attribute("w:anchor", anchor, number)
    xml.markup(">")
    run(text, look)
    xml.markup("</w:hyperlink>")
  }

  /// Writes a place to link to; `id` is one that nothing else in the part has.
  mutating func bookmark(_ word: StaticString, _ number: Int, id: Int) {
    xml.markup("<w:bookmarkStart")
    xml.attribute("w:id", "", id)
    xml.attribute("w:name", word, number)
    xml.markup("/><w:bookmarkEnd")
    xml.attribute("w:id", "", id)
    xml.markup("/>")
  }

  private mutating func write(
    _ text: String, _ look: DOCXLook, _ open: StaticString, _ close: StaticString
  ) {
    guard !text.isEmpty else { return }
    xml.markup("<w:r>")
    properties(look, isRightToLeft: text.hasRightToLeft)
    xml.markup(open)
    forEachPrintable(in: text) { scalar in
      if scalar == "\n" {
        xml.markup(close)
        xml.markup("<w:br/>")
        xml.markup(open)
      } else {
        xml.scalar(scalar)
      }
    }
    xml.markup(close)
    xml.markup("</w:r>")
  }

  private mutating func properties(_ look: DOCXLook, isRightToLeft: Bool) {
    guard look != DOCXLook() || isRightToLeft else { return }
    xml.markup("<w:rPr>")
    if look.style.contains(.link) { xml.markup("<w:rStyle w:val=\"Hyperlink\"/>") }
    if look.style.contains(.code) { xml.markup("<w:rStyle w:val=\"Code\"/>") }
    if look.style.contains(.bold) { xml.markup("<w:b/><w:bCs/>") }
    if look.style.contains(.italic) { xml.markup("<w:i/><w:iCs/>") }
    if look.style.contains(.quiet) { xml.markup("<w:color w:val=\"595959\"/>") }
    if look.style.contains(.underlined) { xml.markup("<w:u w:val=\"single\"/>") }
    if let fill = look.fill { self.fill(fill) }
    if look.style.contains(.raised) { xml.markup("<w:vertAlign w:val=\"superscript\"/>") }
    if isRightToLeft { xml.markup("<w:rtl/>") }
    if let language = look.language, language.isLanguageTag {
      xml.markup("<w:lang")
      xml.attribute("w:val", language)
      xml.attribute("w:eastAsia", language)
      xml.attribute("w:bidi", language)
      xml.markup("/>")
    }
    xml.markup("</w:rPr>")
  }

  /// Writes what is behind words or a cell.
  mutating func fill(_ fill: DOCXLook.Fill) {
    xml.markup("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
    xml.markup(fill.colour)
    xml.markup("\"/>")
  }
}

extension String {
  /// Whether its first letter belongs to a script that runs from right to left.
  var isRightToLeft: Bool {
    unicodeScalars.first { $0.properties.isAlphabetic }.map(\.isRightToLeft) ?? false
  }

  /// Whether a letter of it belongs to such a script.
  var hasRightToLeft: Bool { unicodeScalars.contains(where: \.isRightToLeft) }
}

extension Unicode.Scalar {
  /// Whether it is in a block of Hebrew, Arabic or a script like them.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
