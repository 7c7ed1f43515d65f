import DemarcheModel

/// One file of HTML that asks for nothing: no script, no request, no font.
///
/// Its content security policy allows its own style by hash, and nothing else. Charts are inline
/// SVG styled from the same sheet.
package struct HTMLFormat: ReportFormat {
  /// `html`.
  package let name = "html"
  /// `html`.
  package let fileExtension = "html"
  private let styleHash: String

  /// The format.
  ///
  /// - Parameter styleHash: gives the SHA-256 of a text's UTF-8 bytes in base64 (RFC 4648,
  ///   section 4, padded). Called once, with the style sheet.
  package init(styleHash: (String) -> String) {
    self.styleHash = styleHash(HTMLStyle.sheet.description)
  }

  /// Writes the page.
  package func write(_ document: Document, into output: inout ByteWriter) {
    var page = HTMLPage(document, output.take())
    page.write(styleHash: styleHash)
    output = page.html.output
  }
}

/// A page while it is written.
struct HTMLPage {
  /// An entry of the list of contents.
  struct Entry {
    var level: Int
    var anchor: StaticString
    var number: Int?
    var title: String
  }

  let document: Document
  var html: HTMLWriter
  /// The level of the last heading.
  var level = 1
  /// How many headings and statements were written.
  var sectionCount = 0
  var statementCount = 0
  /// How many charts, timelines and differences.
  var chartCount = 0
  var timelineCount = 0
  var differenceCount = 0
  /// The evidence whose passage has its anchor already.
  var anchored: Set<EvidenceNumber> = []
  /// For each evidence, by index, whether its passage is marked in a statement of the document.
  let marked: [Bool]
  /// For each evidence, by index, the claims that rest on it.
  let claims: [[Int]]
  /// The statements that were used, and for each evidence, by index, its place among them.
  let sources: [(source: DocumentSource, evidence: [EvidenceNumber])]
  let sourcePlaces: [Int]
  /// The address of the live page of each source.
  let addresses: [LinkTarget?]

  init(_ document: Document, _ output: ByteWriter) {
    self.document = document
    var output = output
    output.reserve(HTMLStyle.sheet.utf8CodeUnitCount + 4096 * (1 + document.evidence.count))
    html = HTMLWriter(output)
    marked = document.isMarked
    claims = document.claimsByEvidence
    sources = document.sources
    sourcePlaces = Document.places(in: sources, count: document.evidence.count)
    addresses = sources.map { $0.source.url.flatMap { LinkTarget($0) } }
  }

  /// Writes the whole page.
  mutating func write(styleHash: String) {
    html.openPage(
      document.title, document.language, sheets: [(HTMLStyle.sheet, hash: styleHash)])
    html.markup("<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
    header()
    contents()
    html.markup("<main id=\"report\" tabindex=\"-1\">\n")
    for node in document.nodes { self.node(node) }
    sourceList()
    evidence()
    receipt()
    html.markup("</main>\n")
    data()
    html.markup("</body>\n</html>\n")
  }

  /// Writes the title and the line under it.
  mutating func header() {
    html.markup("<header>\n<h1 dir=\"auto\">")
    html.text(document.title)
    html.markup("</h1>\n")
    if let subtitle = document.subtitle {
      html.markup("<p class=\"subtitle\" dir=\"auto\">")
      html.text(subtitle)
      html.markup("</p>\n")
    }
    html.markup("</header>\n")
  }

  private mutating func contents() {
    let entries = self.entries()
    guard !entries.isEmpty else { return }
    html.markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n")
    for entry in entries {
      html.markup("<li")
      html.attribute("class", "l", entry.level)
      html.markup("><a dir=\"auto\"")
      if let number = entry.number {
        html.attribute("href", entry.anchor, number)
      } else {
        html.markup(" href=\"")
        html.markup(entry.anchor)
        html.markup("\"")
      }
      html.markup(">")
      html.text(entry.title)
      html.markup("</a></li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  private func entries() -> [Entry] {
    var entries: [Entry] = []
    var (level, sections, statements) = (1, 0, 0)
    for node in document.nodes {
      if case .heading(let depth, let content) = node {
        (level, sections) = (depth, sections + 1)
        let title = content.map(\.plainText).joined()
        entries.append(Entry(level: depth, anchor: "#s", number: sections, title: title))
      } else if case .statement(let statement) = node {
        statements += 1
        let title = statement.headline
        entries.append(
          Entry(level: level + 1, anchor: "#t", number: statements, title: title))
      }
    }
    if !sources.isEmpty {
      entries.append(Entry(level: 2, anchor: "#sources", title: "Sources"))
    }
    if !document.evidence.isEmpty {
      entries.append(Entry(level: 2, anchor: "#evidence", title: "Evidence"))
    }
    if !document.receipt.isEmpty {
      entries.append(Entry(level: 2, anchor: "#receipt", title: "Receipt"))
    }
    return entries
  }

  private mutating func data() {
    var tree = document
    tree.embeddedJSON = nil
    html.data(tree)
    if let json = document.embeddedJSON { html.data(json: json) }
  }
}
