import DemarcheModel

extension MarkdownPage {
  /// Writes running text.
  mutating func inlines(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .strong(let text): writer.text(text, .strong)
      case .emphasis(let text), .term(let text): writer.text(text, .emphasis)
      case .cite(let numbers): cite(numbers)
      case .link(let text, let url): link(text, url)
      case .text, .date, .actor, .quotation: writer.text(inline.plainText)
      }
    }
  }

  private mutating func link(_ text: String, _ url: String) {
    guard let target = LinkTarget(url) else {
      writer.text(Inline.link(text: text, url: url).plainText)
      return
    }
    writer.markup("[")
    writer.text(text.isEmpty ? url : text)
    writer.address(target)
  }

  /// Writes links to evidence.
  mutating func cite(_ numbers: [EvidenceNumber]) {
    for number in numbers {
      writer.markup("[\\[")
      writer.number(number.value)
      writer.markup("\\]](#evidence-")
      writer.number(number.value)
      writer.markup(")")
    }
  }

  /// Writes text with its marks: passages in brackets, triggers in bold.
  mutating func segments(
    _ segments: [MarkSegments.Segment], text: (MarkSegments.Segment) -> String,
    reference: (inout MarkdownPage, Int) -> Void
  ) {
    var index = 0
    while index < segments.count {
      for _ in segments[index].opens { writer.markup("⟦") }
      // Text runs on over cuts where no bracket stands and the setting stays the same.
      var words = text(segments[index])
      while index + 1 < segments.count, segments[index].closes.isEmpty,
        segments[index + 1].opens.isEmpty,
        segments[index + 1].isTrigger == segments[index].isTrigger
      {
        index += 1
        words += text(segments[index])
      }
      if segments[index].isTrigger {
        writer.text(words, .strong)
      } else {
        writer.text(words)
      }
      for mark in segments[index].closes {
        writer.markup("⟧")
        reference(&self, mark)
      }
      index += 1
    }
  }

  /// Writes the sentence of a piece of evidence with the match in brackets.
  mutating func quotation(_ detail: EvidenceDetail) {
    segments(detail.segments) {
      detail.words(in: $0)
    } reference: { _, _ in
    }
  }

  /// Writes the list of statements that were used.
  mutating func sources() {
    let sources = document.sources
    guard !sources.isEmpty else { return }
    paragraph("## Sources") { _ in }
    writer.newline()
    for (index, (source, _)) in sources.enumerated() {
      writer.number(index + 1)
      line(". ") { page in
        page.writer.text(source.headline)
        if let day = source.issuedOn { page.writer.text(", " + day.iso) }
        if let url = source.url {
          page.writer.text(". ")
          page.link(url, url)
        } else if source.key != source.headline {
          page.writer.text(". " + source.key)
        }
      }
    }
  }

  /// Writes what every number of evidence stands for.
  mutating func evidence() {
    guard !document.evidence.isEmpty else { return }
    paragraph("## Evidence") { _ in }
    for (index, detail) in document.evidence.enumerated() {
      paragraph("### Evidence ") { $0.writer.number(index + 1) }
      paragraph("> ") { $0.quotation(detail) }
      writer.newline()
      line("- Source: ") { page in
        page.writer.text(detail.statementHeadline)
        if let day = detail.issuedOn { page.writer.text(", " + day.iso) }
        if let target = detail.url.flatMap({ LinkTarget($0) }),
          let passage = LinkTarget(target.highlighting(detail.text))
        {
          page.writer.markup(", [live page")
          page.writer.address(passage)
        }
      }
      line("- Finding: ") { page in
        let kind = "\(detail.type.readable), \(detail.status), \(detail.certainty)"
        page.writer.text(kind + ", “\(detail.triggerText)”")
      }
      if !detail.summary.isEmpty {
        line("- Fields: ") { $0.writer.text(detail.summary) }
      }
      line("- Rule: ") { $0.writer.text(detail.provenance) }
      line("- Passage: ") { $0.writer.text(detail.stableID) }
    }
  }

  /// Writes what the report was made from and with.
  mutating func receipt() {
    guard !document.receipt.isEmpty else { return }
    paragraph("## Receipt") { _ in }
    paragraph("| Name | Value |") { _ in }
    line("| --- | --- |") { _ in }
    for entry in document.receipt {
      line("| ") { page in
        page.writer.text(entry.name.readable)
        page.writer.markup(" | ")
        page.writer.text(entry.value)
        page.writer.markup(" |")
      }
    }
  }
}
