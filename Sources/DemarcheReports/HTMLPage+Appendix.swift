import DemarcheModel

extension HTMLPage {
  /// Writes the list of statements that were used.
  mutating func sourceList() {
    guard !sources.isEmpty else { return }
    open("sources", "Sources")
    html.markup("<ol class=\"sources\">\n")
    for (index, entry) in sources.enumerated() {
      html.markup("<li")
      html.attribute("id", "q", index + 1)
      html.markup(">")
      cite(entry.source.headline, entry.source.language, entry.source.issuedOn)
      if let target = addresses[index] {
        html.markup(". <a rel=\"noreferrer\" class=\"address\"")
        html.attribute("href", target.url)
        html.markup(">")
        html.text(target.url)
        html.markup("</a>")
      } else if entry.source.key != entry.source.headline {
        html.markup(". <code translate=\"no\">")
        html.text(entry.source.key)
        html.markup("</code>")
      }
      snapshot(of: entry.source)
      uses(entry.evidence)
      html.markup("</li>\n")
    }
    html.markup("</ol>\n</section>\n")
  }

  /// Writes what the bytes that were read can be told by.
  private mutating func snapshot(of source: DocumentSource) {
    guard let sha256 = source.sha256 else { return }
    html.markup(" <span class=\"used\">Snapshot <code translate=\"no\">")
    html.text(source.origin ?? source.key)
    html.markup("</code>, SHA-256 <code translate=\"no\">")
    html.text(sha256)
    html.markup("</code></span>")
  }

  private mutating func uses(_ evidence: [EvidenceNumber]) {
    guard !evidence.isEmpty else { return }
    html.markup(" <span class=\"used\">Evidence ")
    for (index, number) in evidence.enumerated() {
      if index > 0 { html.markup(", ") }
      link("#e", number.value)
    }
    html.markup("</span>")
  }

  /// Writes the headline of a statement and its day.
  mutating func cite(_ headline: String, _ language: String?, _ day: CalendarDate?) {
    html.markup("<cite")
    html.quoted(language)
    html.markup(">")
    html.text(headline)
    html.markup("</cite>")
    if let day {
      html.markup(", ")
      time(day.iso)
    }
  }

  /// Writes what every number of evidence stands for.
  mutating func evidence() {
    guard !document.evidence.isEmpty else { return }
    open("evidence", "Evidence")
    html.markup("<ol class=\"evidence\">\n")
    for (index, detail) in document.evidence.enumerated() {
      html.markup("<li")
      html.attribute("id", "e", index + 1)
      html.markup(">\n")
      quotation(detail)
      origin(of: detail, EvidenceNumber(index + 1))
      maker(of: detail)
      html.markup("</li>\n")
    }
    html.markup("</ol>\n</section>\n")
  }

  private mutating func origin(of detail: EvidenceDetail, _ number: EvidenceNumber) {
    html.markup("<p class=\"small\">")
    cite(detail.statementHeadline, detail.language, detail.issuedOn)
    if marked[number.value - 1] {
      html.markup(" · <a")
      html.attribute("href", "#m", number.value)
      html.markup(">in the text</a>")
    }
    let place = sourcePlaces[number.value - 1]
    if detail.sha256 != nil {
      html.markup(" · <a")
      html.attribute("href", "#q", place)
      html.markup(">snapshot</a>")
    }
    if let target = addresses[place - 1] {
      html.markup(" · <a rel=\"noreferrer\"")
      html.attribute("href", target.highlighting(detail.text))
      html.markup(">live page</a>")
    }
    let claims = self.claims[number.value - 1]
    if !claims.isEmpty {
      html.markup(claims.count == 1 ? " · supports claim " : " · supports claims ")
      for (index, claim) in claims.enumerated() {
        if index > 0 { html.markup(", ") }
        link("#c", claim)
      }
    }
    html.markup("</p>\n")
  }

  private mutating func maker(of detail: EvidenceDetail) {
    html.markup("<p class=\"small\"><strong>")
    html.text(detail.type.readable)
    html.markup("</strong> · ")
    html.text(detail.status)
    html.markup(" · ")
    html.text(detail.certainty)
    if !detail.summary.isEmpty {
      html.markup("<br><span dir=\"auto\">")
      html.text(detail.summary)
      html.markup("</span>")
    }
    html.markup("<br><code translate=\"no\">")
    html.text(detail.provenance)
    html.markup("<br>")
    html.text(detail.statementKey)
    html.markup("#")
    html.number(detail.range.start)
    html.markup("-")
    html.number(detail.range.end)
    html.markup("</code></p>\n")
  }

  /// Writes what the report was made from and with.
  mutating func receipt() {
    guard !document.receipt.isEmpty else { return }
    open("receipt", "Receipt")
    html.markup("<table class=\"receipt\">\n<caption>What this report was made from</caption>\n")
    html.markup("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Value</th></tr></thead>")
    html.markup("\n<tbody>\n")
    for entry in document.receipt {
      html.markup("<tr><th scope=\"row\">")
      html.text(entry.name.readable)
      html.markup("</th><td><code translate=\"no\">")
      html.text(entry.value)
      html.markup("</code></td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n</section>\n")
  }

  private mutating func open(_ id: StaticString, _ title: StaticString) {
    html.markup("<section class=\"appendix\" aria-labelledby=\"")
    html.markup(id)
    html.markup("\">\n<h2 id=\"")
    html.markup(id)
    html.markup("\">")
    html.markup(title)
    html.markup(" <a class=\"permalink\" aria-label=\"Link to this place\" href=\"#")
    html.markup(id)
    html.markup("\">§</a></h2>\n")
  }

  private mutating func link(_ anchor: StaticString, _ number: Int) {
    html.markup("<a")
    html.attribute("href", anchor, number)
    html.markup(">")
    html.number(number)
    html.markup("</a>")
  }
}
