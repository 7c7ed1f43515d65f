import DemarcheModel

extension HTMLPage {
  /// Writes running text.
  mutating func inlines(_ content: [Inline]) {
    for inline in content { self.inline(inline) }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): html.text(text)
    case .strong(let text):
      html.markup("<strong>")
      html.text(text)
      html.markup("</strong>")
    case .emphasis(let text):
      html.markup("<em>")
      html.text(text)
      html.markup("</em>")
    case .term(let text):
      html.markup("<i class=\"term\">")
      html.text(text)
      html.markup("</i>")
    case .link(let text, let url): link(text, url)
    case .cite(let numbers): cite(numbers)
    case .date(let date): self.date(date)
    case .actor(let actor):
      html.markup("<bdi class=\"actor\">")
      html.text(actor.readable)
      html.markup("</bdi>")
    case .quotation(let text, let language):
      html.markup("<q")
      html.quoted(language)
      html.markup(">")
      html.text(text)
      html.markup("</q>")
    }
  }

  private mutating func link(_ text: String, _ url: String) {
    guard let target = LinkTarget(url) else {
      html.text(Inline.link(text: text, url: url).plainText)
      return
    }
    html.markup("<a rel=\"noreferrer\" class=\"external\"")
    html.attribute("href", target.url)
    html.markup(">")
    html.text(text.isEmpty ? url : text)
    html.markup("</a>")
  }

  /// Writes links to evidence.
  mutating func cite(_ numbers: [EvidenceNumber]) {
    guard !numbers.isEmpty else { return }
    html.markup("<sup class=\"cite\">")
    for (index, number) in numbers.enumerated() {
      if index > 0 { html.markup(", ") }
      html.markup("<a")
      html.attribute("href", "#e", number.value)
      html.attribute("aria-label", "Evidence ", number.value)
      html.markup(">")
      html.number(number.value)
      html.markup("</a>")
    }
    html.markup("</sup>")
  }

  /// Writes a date as exact as it is.
  mutating func date(_ date: DateValue) {
    guard let machine = date.machineReadable else {
      html.text(date.readable)
      return
    }
    if date.isApproximate { html.markup("<abbr title=\"about\">c.</abbr> ") }
    time(machine)
  }

  /// Writes a date in ISO 8601.
  mutating func time(_ iso: String) {
    html.markup("<time")
    html.attribute("datetime", iso)
    html.markup(">")
    html.text(iso)
    html.markup("</time>")
  }
}
