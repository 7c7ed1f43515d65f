package import DemarcheModel

/// A text with what must be found in it.
package struct StatementCase: Sendable {
  /// One line of the text.
  struct TextLine: Sendable {
    /// In the file, from 1.
    var line: Int
    /// The columns in front of the text, in scalars.
    var lead: Int
    /// Where it stands in the statement.
    var range: TextRange
  }
  /// `~ exact`: nothing else may be found.
  struct Exactness: Sendable {
    /// A type or rule.
    struct Name: Sendable {
      var text: String
      /// Where it stands on its line, in scalars from 0.
      var spot: Range<Int>
    }

    /// Types and rules that it speaks of; empty for all.
    var names: [Name]
    var line: Int
  }

  package var title: String
  /// The line of its title, from 1.
  package var line: Int
  /// The text as rules get it, with the metadata that the case gives.
  package var statement: Statement
  package var expectations: [CaseExpectation] = []
  var lines: [TextLine] = []
  var exactness: Exactness?
  /// The last line that says something, from 1: new lines go behind it.
  var lastLine: Int

  init(title: String, line: Int, statement: Statement) {
    self.title = title
    self.line = line
    self.statement = statement
    lastLine = line
  }
}
