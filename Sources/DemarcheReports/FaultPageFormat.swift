/// Writes a page of faults as one file of HTML that asks for nothing: no script, no request.
package struct FaultPageFormat: Sendable {
  private let hashes: [String]

  /// The format.
  ///
  /// - Parameter styleHash: gives the SHA-256 of a text's UTF-8 bytes in base64 (RFC 4648,
  ///   section 4, padded). Called once for each style sheet.
  package init(styleHash: (String) -> String) {
    hashes = [HTMLStyle.sheet, FaultPageStyle.sheet].map { styleHash($0.description) }
  }

  /// The page.
  package func bytes(of faults: FaultPage) -> [UInt8] {
    var page = HTMLPage(
      Document(title: faults.title, subtitle: faults.subtitle), ByteWriter())
    page.html.openPage(
      faults.title, "en",
      sheets: [(HTMLStyle.sheet, hash: hashes[0]), (FaultPageStyle.sheet, hash: hashes[1])])
    page.html.markup("<a class=\"skip\" href=\"#faults\">Skip to the faults</a>\n")
    page.header()
    page.html.markup("<main>\n")
    for table in faults.tables { page.table(table) }
    page.html.choices(of: faults)
    page.html.markup("<div id=\"faults\" tabindex=\"-1\">\n")
    for (index, group) in faults.groups.enumerated() { page.html.group(group, index + 1) }
    page.html.markup("</div>\n</main>\n</body>\n</html>\n")
    return page.html.output.bytes
  }
}

extension HTMLWriter {
  /// Writes the boxes that hide kinds and groups.
  fileprivate mutating func choices(of page: FaultPage) {
    let faults = page.groups.flatMap(\.faults)
    guard !faults.isEmpty else { return markup("<p>Nothing is wrong.</p>\n") }
    markup("<div class=\"choices\" role=\"group\" aria-label=\"What is shown\">\n")
    markup("<fieldset><legend>Faults</legend>\n")
    for (index, kind) in FaultPage.Kind.allCases.enumerated() {
      choice("k", index + 1, FaultPage.name(of: kind), faults.count { $0.kind == kind })
    }
    if faults.contains(where: \.isNew) {
      markup("<label><input type=\"checkbox\" id=\"only\">only new (")
      number(faults.count { $0.isNew })
      markup(")</label>\n")
    }
    markup("</fieldset>\n<fieldset><legend>Class</legend>\n")
    for (index, group) in page.groups.prefix(FaultPage.groupLimit).enumerated() {
      choice("g", index + 1, group.name, group.faults.count)
    }
    markup("</fieldset>\n</div>\n")
  }

  private mutating func choice(
    _ word: StaticString, _ number: Int, _ name: String, _ count: Int
  ) {
    markup("<label><input type=\"checkbox\" checked")
    attribute("id", word, number)
    markup(">")
    text(name)
    markup(" (")
    self.number(count)
    markup(")</label>\n")
  }

  /// Writes the faults of a class.
  fileprivate mutating func group(_ group: FaultPage.Group, _ number: Int) {
    markup("<section")
    attribute("id", "s", number)
    markup(">\n<h2")
    attribute("id", "h", number)
    markup(">")
    text(group.name)
    markup(" (")
    self.number(group.faults.count)
    markup(")</h2>\n<ul class=\"faults\"")
    attribute("aria-labelledby", "h", number)
    markup(">\n")
    for fault in group.faults { self.fault(fault) }
    markup("</ul>\n</section>\n")
  }

  private mutating func fault(_ fault: FaultPage.Fault) {
    markup("<li class=\"")
    switch fault.kind {
    case .missed: markup("missed")
    case .extra: markup("extra")
    case .wrong: markup("wrong")
    }
    markup(fault.isNew ? " new\">\n<p class=\"head\"><b>" : "\">\n<p class=\"head\"><b>")
    text(FaultPage.sign(of: fault.kind) + " " + FaultPage.name(of: fault.kind))
    if let field = fault.field { text(": " + field) }
    markup("</b> · <span dir=\"auto\">")
    text(fault.place)
    markup("</span>")
    if fault.isNew { markup(" · <span class=\"fresh\">new</span>") }
    markup("</p>\n<blockquote")
    quoted(fault.language)
    markup("><p>")
    text(fault.before)
    markup("<mark>")
    text(fault.words)
    markup("</mark>")
    text(fault.after)
    markup("</p></blockquote>\n")
    details(of: fault)
    markup("</li>\n")
  }

  private mutating func details(of fault: FaultPage.Fault) {
    let pairs = [
      ("expected", fault.expected), ("found", fault.found),
      ("note", fault.expected == nil ? fault.note : nil),
    ]
    if pairs.contains(where: { $0.1 != nil }) {
      markup("<dl>")
      for (name, value) in pairs {
        guard let value else { continue }
        markup("<dt>")
        text(name)
        markup("</dt><dd dir=\"auto\">")
        text(value)
        markup("</dd>")
      }
      markup("</dl>\n")
    }
    guard let rule = fault.rule else { return }
    markup("<p><code>")
    text(rule)
    markup("</code></p>\n")
  }
}

extension FaultPage {
  /// The kind in words.
  fileprivate static func name(of kind: Kind) -> String {
    switch kind {
    case .missed: "missed"
    case .extra: "false"
    case .wrong: "wrong"
    }
  }

  /// A sign for the kind, so that nothing depends on colour.
  fileprivate static func sign(of kind: Kind) -> String {
    switch kind {
    case .missed: "○"
    case .extra: "×"
    case .wrong: "≠"
    }
  }
}
