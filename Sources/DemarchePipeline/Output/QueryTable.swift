package import DemarcheArchive
package import DemarcheModel

/// A table of annotations: who said it, how strongly, of whom and what, and where.
///
/// What no row has gets no column. Where the terminal is narrow the type is left out if it is the
/// same for all, then the statement; only long words are cut.
package struct QueryTable: Sendable {
  private var table = TextTable([
    .init("annotation", .right, isCut: false), .init("issued", isCut: false),
    .init("type", isCut: false, leaving: .whereAllAreEqual), .init("who", least: 10),
    .init("±", .right, isCut: false), .init("verb", least: 12), .init("to", least: 8),
    .init("what", least: 14), .init("status", least: 8),
    .init("statement", .path, least: 12, leaving: .always), .init("verdict", isCut: false),
  ])

  /// An empty table.
  package init() {}

  /// Adds an annotation.
  package mutating func add(
    _ annotation: Annotation, _ mark: ArchivedMark, _ statement: Statement
  ) {
    let words = statement.text(in: annotation.range) ?? ""
    let trigger = statement.text(in: annotation.trigger) ?? ""
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { name in
        annotation[name].flatMap { field in
          field.value?.plainText ?? field.range.flatMap { statement.text(in: $0) }
        }
      }.first
    }
    let what = first(["target", "content", "what", "long", "value", "topic"])
    table.add([
      String(mark.annotation), statement.issuedOn?.iso ?? "", annotation.type,
      first(["holder", "by", "name"]) ?? "", QueryTable.strength(of: annotation) ?? "",
      what == nil && trigger == words ? "" : trigger, first(["addressee", "to"]) ?? "",
      what ?? words, annotation.status.name == "asserted" ? "" : annotation.status.words,
      statement.key, mark.verdict?.rawValue ?? "",
    ])
  }

  /// The lines.
  ///
  /// - Parameter width: the columns of the terminal; nil cuts nothing.
  package func text(width: Int?) -> String { table.text(width: width) }

  // "+2", "−3", "±0"; of a demand or promise its force.
  private static func strength(of annotation: Annotation) -> String? {
    let force = annotation["force"]?.value?.plainText
    guard case .integer(let polarity)? = annotation["polarity"]?.value else { return force }
    return polarity.polaritySign + (annotation["strength"]?.value?.plainText ?? "")
  }
}
