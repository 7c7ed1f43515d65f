import DemarcheModel

extension DOCXPage {
  /// Writes the list of statements that were used.
  mutating func sources() {
    let sources = document.sources
    guard !sources.isEmpty else { return }
    line("Heading1", "Sources")
    for (index, (source, evidence)) in sources.enumerated() {
      body.openParagraph("Entry")
      body.run("\(index + 1).")
      body.tab()
      body.run(source.headline, DOCXLook(.italic, language: source.language))
      if let day = source.issuedOn { body.run(", " + day.iso) }
      if let url = source.url {
        body.run(". ")
        body.link(url, to: url)
      } else if source.key != source.headline {
        body.run(". ")
        body.run(source.key, DOCXLook(.code))
      }
      if !evidence.isEmpty {
        body.run(". Evidence ", DOCXLook(.quiet))
        list(evidence.map(\.value), anchor: "e")
      }
      body.closeParagraph()
    }
  }

  /// Writes what every number of evidence stands for.
  mutating func evidence() {
    guard !document.evidence.isEmpty else { return }
    line("Heading1", "Evidence")
    for (index, detail) in document.evidence.enumerated() {
      let number = EvidenceNumber(index + 1)
      body.openParagraph("Entry", for: detail.sentenceText, extra: "<w:keepNext/>")
      body.bookmark("e", number.value, id: nextID())
      body.run("\(number.value)", DOCXLook(.bold))
      body.tab()
      DOCXPage.quotation(detail, in: &body)
      body.closeParagraph()
      origin(of: detail, number)
      maker(of: detail)
    }
  }

  private mutating func origin(of detail: EvidenceDetail, _ number: EvidenceNumber) {
    body.openParagraph("EntryDetail", extra: "<w:keepNext/>")
    body.run(detail.citedStatement)
    if let target = detail.url.flatMap({ LinkTarget($0) }) {
      body.run(" · ")
      body.link("live page", to: target.highlighting(detail.text))
    }
    let claims = claims(on: number)
    if !claims.isEmpty {
      body.run(claims.count == 1 ? " · supports claim " : " · supports claims ")
      list(claims, anchor: "c")
    }
    body.closeParagraph()
  }

  private mutating func maker(of detail: EvidenceDetail) {
    body.openParagraph("EntryDetail", extra: "<w:keepNext/>")
    body.run(detail.type.readable, DOCXLook(.bold))
    body.run(" · \(detail.status) · \(detail.certainty)")
    if !detail.summary.isEmpty { body.run(" · " + detail.summary) }
    body.closeParagraph()
    body.openParagraph("EntryDetail")
    body.lines(detail.provenance + "\n" + detail.stableID, DOCXLook(.code))
    body.closeParagraph()
  }

  private mutating func list(_ numbers: [Int], anchor: StaticString) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { body.run(", ") }
      body.link(String(number), anchor: anchor, number, DOCXLook())
    }
  }

  /// Writes what the report was made from and with.
  mutating func receipt() {
    guard !document.receipt.isEmpty else { return }
    line("Heading1", "Receipt")
    for entry in document.receipt {
      body.openParagraph("EntryDetail")
      body.run(entry.name.readable + ": ", DOCXLook(.bold))
      body.run(entry.value, DOCXLook(.code))
      body.closeParagraph()
    }
  }
}
