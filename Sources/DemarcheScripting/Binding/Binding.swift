/// The binding table: the Lua API of level 1 as data.
///
/// Declarations and values read the names that they know from here, and stubs, the settings of
/// editors, suggestions and the manual's lists are made from it, so that nothing can be in one and
/// not in the other.
package enum Binding {
  /// A global that declares something: `rule "name" { … }`.
  package struct Declaration: Sendable {
    /// The global.
    package var name: String
    /// What it declares.
    package var documentation: String
    /// The table behind the name.
    package var fields: BindingClass
  }

  /// The declarations, in the order of the manual.
  package static let declarations = [
    Declaration(
      name: "lexicon", documentation: "Declares phrases of one span type.", fields: lexicon),
    Declaration(
      name: "ladder", documentation: "Declares a ladder: phrases by strength.", fields: ladder),
    Declaration(
      name: "rule", documentation: "Declares a rule: what it finds, and where.", fields: rule),
    Declaration(
      name: "annotation_type", documentation: "Declares a type of annotation.",
      fields: annotationType),
    Declaration(
      name: "language", documentation: "Declares closed words and irregular verbs of a language.",
      fields: language),
    Declaration(name: "report", documentation: "Declares a report.", fields: report),
    Declaration(
      name: "reader", documentation: "Declares a reader of source documents.", fields: reader),
    Declaration(name: "format", documentation: "Declares a format of reports.", fields: format),
  ]

  /// All tables and values that have names of their own, in the order of the stubs.
  package static let classes =
    declarations.map(\.fields)
    + [
      lexiconEntry, rung, reportOption, dateShift, conditions, group, actor, speaker, words,
      table, matrix, chart, timeline, difference, differenceResult, differenceStep, foundAnnotation,
      draft, draftBlock, piece, formatNode,
    ] + values

  /// The classes of values that are no tables.
  package static let values = [
    statement, block, sentence, match, capture, verb, annotation, date, archive, list, iterator,
    document, source,
  ]

  /// All globals of a script, for suggestions.
  package static let globals =
    declarations.map(\.name) + ["options"] + libraries.map(\.name) + functions
}
