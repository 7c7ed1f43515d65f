/// Makes small PDF documents for tests: lines of text at places on pages.
struct PDFWriter {
  /// A line, and where its beginning stands, in points from the left and from below.
  struct Line {
    var left: Int
    var height: Int
    var words: String
  }

  private var pages: [[Line]] = []

  /// Adds a page with a line above, paragraphs of lines, and a line below.
  mutating func addPage(head: String, _ paragraphs: [[String]], foot: String) {
    var lines = [Line(left: 72, height: 800, words: head)]
    var height = 740
    for paragraph in paragraphs {
      for words in paragraph {
        lines.append(Line(left: 72, height: height, words: words))
        height -= 13
      }
      height -= 16
    }
    pages.append(lines + [Line(left: 280, height: 40, words: foot)])
  }

  /// The document, with properties such as `/Title (A title)`.
  func document(properties: String = "") -> [UInt8] {
    let first = 4
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, page) in pages.enumerated() {
      let content = page.map { "BT /F1 11 Tf \($0.left) \($0.height) Td (\($0.words)) Tj ET" }
        .joined(separator: "\n")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> "
          + ">> /Contents \(first + 2 * index + 1) 0 R >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects.append("<< \(properties) >>")
    return PDFWriter.file(objects)
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += table
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}
