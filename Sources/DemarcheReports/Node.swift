/// A part of a document, as a report describes it; how it looks is the format's business.
package enum Node: Sendable, Hashable {
  /// How the items of a list follow each other.
  package enum ListKind: String, Sendable, CaseIterable {
    case ordered, unordered
  }

  /// What a callout is for.
  package enum CalloutKind: String, Sendable, CaseIterable {
    case note, warning
  }

  /// A heading of level 2, 3 or 4; the title is level 1.
  case heading(level: Int, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A list, an array of inlines for each item.
  case list(ListKind, [[Inline]])
  /// A table.
  case table(Table)
  /// The sentence of a piece of evidence, quoted.
  case quote(EvidenceNumber)
  /// A numbered assertion with its evidence.
  case claim(Claim)
  /// Rows against columns.
  case matrix(Matrix)
  /// A picture of figures.
  case chart(Chart)
  /// Things along a line of time; gaps are drawn as gaps.
  case timeline(Timeline)
  /// Dated things that people put into their calendars.
  case calendar(Timeline)
  /// How two statements differ.
  case difference(Difference)
  /// A statement's text with its marks.
  case statement(MarkedStatement)
  /// A box that stands out.
  case callout(CalloutKind, [Inline])
  /// A remark in small print.
  case note([Inline])
}
