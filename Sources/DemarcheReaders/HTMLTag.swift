/// What an element of HTML is to one who reads its text.
enum HTMLTag: UInt8 {
  /// Part of a line, as are all elements without a name here.
  case inline
  case link
  case block
  /// A block that holds the main text or a part of it.
  case main, article
  case heading, firstHeading
  case list, listItem, quotation, preformatted, address
  case table, row, cell
  case lineBreak, rule
  /// What pages have around their text.
  case navigation, header, footer, aside, form, caption
  /// What is never text. A head is none of these: one without an end holds the whole page.
  case silent

  /// What the element of a name is.
  init(_ name: String) {
    self = HTMLTag.tags[name] ?? .inline
  }

  /// Whether it begins and ends a line of its own.
  var isBlock: Bool {
    switch self {
    case .inline, .link, .lineBreak, .silent: false
    default: true
    }
  }

  /// Whether it may hold a whole text.
  var isContainer: Bool {
    switch self {
    case .block, .main, .article, .cell, .row, .table: true
    default: false
    }
  }

  private static let tags: [String: HTMLTag] = {
    let kinds: [(HTMLTag, [String])] = [
      (.link, ["a"]),
      (
        .block,
        [
          "html", "body", "div", "p", "section", "center", "fieldset", "figure", "details",
          "summary", "dl", "dt", "dd", "hgroup",
        ]
      ),
      (.main, ["main"]), (.article, ["article"]),
      (.firstHeading, ["h1"]), (.heading, ["h2", "h3", "h4", "h5", "h6", "legend"]),
      (.list, ["ul", "ol"]), (.listItem, ["li"]), (.quotation, ["blockquote"]),
      (.preformatted, ["pre", "xmp", "listing"]), (.address, ["address"]),
      (.table, ["table", "tbody", "thead", "tfoot"]), (.row, ["tr", "caption"]),
      (.cell, ["td", "th"]), (.lineBreak, ["br"]), (.rule, ["hr"]),
      (.navigation, ["nav", "menu", "dir"]), (.header, ["header"]), (.footer, ["footer"]),
      (.aside, ["aside"]), (.form, ["form", "button", "select", "textarea", "dialog", "label"]),
      (.caption, ["figcaption"]),
      (
        .silent,
        [
          "script", "style", "noscript", "template", "iframe", "object", "embed",
          "applet", "svg", "math", "canvas", "video", "audio", "map", "input", "datalist",
          "option", "frameset", "noframes", "rp", "rt", "link", "meta", "title",
        ]
      ),
    ]
    var tags: [String: HTMLTag] = [:]
    for (tag, names) in kinds { for name in names { tags[name] = tag } }
    return tags
  }()
}
