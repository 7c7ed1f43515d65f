package import DemarcheModel

/// Builds a document part by part and checks each: numbers of evidence, heading levels, table
/// rows, ranges. A part that is refused leaves the builder as it was.
package struct DocumentBuilder: Sendable {
  /// What makes two citations the same: the same annotation of the same version of a statement.
  private struct Citation: Sendable, Hashable {
    var statement: String
    var sha256: String
    var annotation: Annotation
  }

  private var document: Document
  private var numbers: [Citation: EvidenceNumber] = [:]
  private var headingLevel = 1

  /// The deepest level that a heading may have here.
  var deepestHeading: Int { headingLevel + 1 }

  private var claimCount = 0

  /// Begins a document; `language` is the BCP 47 tag of the language the report is written in.
  package init(title: String, subtitle: String? = nil, language: String = "en") {
    document = Document(title: title, subtitle: subtitle, language: language)
  }

  /// The number of pieces of evidence so far.
  package var evidenceCount: Int { document.evidence.count }

  /// Cites an annotation; the same annotation of the same statement keeps its number.
  ///
  /// - Parameter summary: a line for people; without one, the fields of the annotation.
  /// - Returns: its number, from 1, in order of first use.
  /// - Throws: `rangeOutsideText` where the annotation does not fit the statement.
  package mutating func cite(
    _ annotation: Annotation, of statement: Statement, summary: String? = nil
  ) throws(ReportError) -> EvidenceNumber {
    let citation = Citation(
      statement: statement.key, sha256: statement.source.sha256, annotation: annotation)
    if let number = numbers[citation] { return number }
    document.evidence.append(try EvidenceDetail(annotation, of: statement, summary: summary))
    let number = EvidenceNumber(document.evidence.count)
    numbers[citation] = number
    return number
  }

  /// Appends a part. The number of a claim is set here, whatever it was.
  ///
  /// - Throws: `uncitedClaim`, `cellCount`, `headingLevel`, `skippedHeading`, `unknownEvidence`,
  ///   `valueCount`, `rangeOutsideText`.
  package mutating func append(_ node: Node) throws(ReportError) {
    switch node {
    case .heading(let level, let content):
      try check(level: level)
      try check(content)
      headingLevel = level
    case .paragraph(let content), .callout(_, let content), .note(let content):
      try check(content)
    case .list(_, let items):
      for item in items { try check(item) }
    case .table(let table):
      try check(table)
    case .quote(let number):
      try check([number])
    case .claim(let claim):
      try self.claim(claim.content, evidence: claim.evidence)
      return
    case .matrix(let matrix): try check(matrix)
    case .chart(let chart): try check(chart)
    case .timeline(let timeline):
      document.nodes.append(.timeline(try checked(timeline)))
      return
    case .calendar(let calendar):
      document.nodes.append(.calendar(try checked(calendar)))
      return
    case .difference(let difference):
      try check(difference)
    case .statement(let statement):
      try check(statement)
    }
    document.nodes.append(node)
  }

  /// Appends a numbered assertion with the evidence it rests on, and returns its number, from 1.
  ///
  /// - Throws: `uncitedClaim` where `evidence` is empty, `unknownEvidence`.
  @discardableResult
  package mutating func claim(
    _ content: [Inline], evidence: [EvidenceNumber]
  ) throws(ReportError) -> Int {
    guard !evidence.isEmpty else {
      throw .uncitedClaim(text: content.map(\.plainText).joined())
    }
    try check(content)
    try check(evidence)
    claimCount += 1
    var seen: Set<Int> = []
    let unique = evidence.filter { seen.insert($0.value).inserted }
    document.nodes.append(
      .claim(Claim(number: claimCount, content: content, evidence: unique)))
    return claimCount
  }

  /// Cites an annotation and makes its mark: the label says type, signed strength and trigger.
  ///
  /// - Parameter note: what the margin says behind the label; without one, the fields
  ///   but those that the label says.
  /// - Throws: `rangeOutsideText` where the annotation does not fit the statement.
  package mutating func mark(
    _ annotation: Annotation, of statement: Statement, note: [Inline]? = nil
  ) throws(ReportError) -> Mark {
    let number = try cite(annotation, of: statement)
    let summary = annotation.summary(in: statement, without: ["polarity", "strength"])
    return Mark(
      range: annotation.range, trigger: annotation.trigger, type: annotation.type,
      polarity: annotation.polarity, label: annotation.label(in: statement),
      note: note ?? (summary.isEmpty ? [] : [.text(summary)]), evidence: number)
  }

  /// Appends the text of a statement with a mark for each annotation, and the usual subtitle.
  ///
  /// - Parameter names: what stands before the fields of each annotation, where it is cited.
  /// - Throws: `rangeOutsideText` where an annotation does not fit the statement.
  package mutating func statement(
    _ statement: Statement, annotations: [Annotation], names: [String] = []
  ) throws(ReportError) {
    var marks: [Mark] = []
    for (index, annotation) in annotations.enumerated() {
      if index < names.count {
        let summary = [names[index], annotation.summary(in: statement)].filter { !$0.isEmpty }
        _ = try cite(annotation, of: statement, summary: summary.joined(separator: "; "))
      }
      marks.append(try mark(annotation, of: statement))
    }
    try append(
      .statement(
        MarkedStatement(
          key: statement.key, headline: statement.headline ?? statement.key,
          subtitle: DocumentBuilder.subtitle(of: statement), language: statement.language,
          text: statement.text, blocks: statement.blocks, marks: marks)))
  }

  /// Sets the line under the title.
  package mutating func subtitle(_ text: String) { document.subtitle = text }

  /// Appends a line to the receipt.
  package mutating func receipt(_ name: String, _ value: String) {
    document.receipt.append(ReceiptEntry(name: name, value: value))
  }

  /// Sets the data to carry along in formats that can; `json` is JSON text.
  package mutating func embed(json: String) {
    document.embeddedJSON = json
  }

  /// The document.
  package func finish() -> Document { document }

  /// The lines under a statement's headline: issuer and speaker; date, kind, source.
  package static func subtitle(of statement: Statement) -> [[Inline]] {
    var people: [Inline] = []
    if let issuer = statement.issuer { people.append(.actor(issuer)) }
    if let speaker = statement.speaker {
      let role = speaker.role.map { ", " + $0 } ?? ""
      people.append(.text((people.isEmpty ? "" : " · ") + speaker.name + role))
    }
    var origin: [Inline] = []
    if let day = statement.issuedOn {
      origin.append(
        .date(DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day)))
    }
    if let kind = statement.kind { origin.append(.text((origin.isEmpty ? "" : " · ") + kind)) }
    if !origin.isEmpty { origin.append(.text(" · ")) }
    if let url = statement.url {
      origin.append(.link(text: url, url: url))
    } else {
      origin.append(.text(statement.source.origin))
    }
    return [people, origin].filter { !$0.isEmpty }
  }
}
