extension Document {
  /// The list of sources, the evidence and the receipt as nodes; none where there is nothing.
  package var appendix: [Node] { sourceNodes + evidenceNodes + receiptNodes }

  private var sourceNodes: [Node] {
    let items = sources.map { source, _ -> [Inline] in
      let day = source.issuedOn.map { ", " + $0.iso } ?? ""
      let start: [Inline] = [.text(source.headline + day)]
      if let url = source.url { return start + [.text(". "), .link(text: url, url: url)] }
      return source.key == source.headline ? start : start + [.text(". " + source.key)]
    }
    return items.isEmpty ? [] : [.heading(level: 2, [.text("Sources")]), .list(.ordered, items)]
  }

  private var evidenceNodes: [Node] {
    let items = evidence.map { detail -> [Inline] in
      let day = detail.issuedOn.map { ", " + $0.iso } ?? ""
      let kind = "\(detail.type.readable), \(detail.status), \(detail.certainty)"
      let parts = [
        detail.statementHeadline + day, "\(kind), “\(detail.triggerText)”", detail.summary,
        detail.provenance, detail.stableID,
      ]
      return [.text("“")] + detail.quotation
        + [.text("” " + parts.filter { !$0.isEmpty }.joined(separator: ". "))]
    }
    return items.isEmpty ? [] : [.heading(level: 2, [.text("Evidence")]), .list(.ordered, items)]
  }

  private var receiptNodes: [Node] {
    guard !receipt.isEmpty else { return [] }
    let rows = receipt.map { entry in
      [Table.Cell([.text(entry.name.readable)]), Table.Cell([.text(entry.value)])]
    }
    let table = Table(
      caption: "", columns: [Table.Column(title: "Name"), Table.Column(title: "Value")],
      rows: rows)
    return [.heading(level: 2, [.text("Receipt")]), .table(table)]
  }
}
