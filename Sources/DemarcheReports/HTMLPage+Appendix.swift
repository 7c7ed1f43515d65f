import DemarcheModel

extension HTMLPage {
  /// Writes the list of statements that were used.
  mutating func sources() {
    let sources = document.sources
    guard !sources.isEmpty else { return }
    open("sources", "Sources")
    html.markup("<ol class=\"sources\">\n")
    for (source, evidence) in sources {
      html.markup("<li><cite")
      html.quoted(source.language)
      html.markup(">")
      html.text(source.headline)
      html.markup("</cite>")
      if let day = source.issuedOn {
        html.markup(", ")
        time(day.iso)
      }
      if let target = source.url.flatMap({ LinkTarget($0) }) {
        html.markup(". <a rel=\"noreferrer\" class=\"address\"")
        html.attribute("href", target.url)
        html.markup(">")
        html.text(target.url)
        html.markup("</a>")
      } else if source.key != source.headline {
        html.markup(". <code translate=\"no\">")
        html.text(source.key)
        html.markup("</code>")
      }
      if !evidence.isEmpty {
        html.markup(" <span class=\"used\">Evidence ")
        for (index, number) in evidence.enumerated() {
          if index > 0 { html.markup(", ") }
          link("#e", number.value)
        }
        html.markup("</span>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ol>\n</section>\n")
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
    html.markup("<p class=\"small\"><cite")
    html.quoted(detail.language)
    html.markup(">")
    html.text(detail.statementHeadline)
    html.markup("</cite>")
    if let day = detail.issuedOn {
      html.markup(", ")
      time(day.iso)
    }
    if marked.contains(number) {
      html.markup(" · <a")
      html.attribute("href", "#m", number.value)
      html.markup(">in the text</a>")
    }
    if let target = detail.url.flatMap({ LinkTarget($0) }) {
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
    html.text(detail.stableID)
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
