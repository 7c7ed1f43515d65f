extension DiagnosticCode {
  /// Codes of tables of phrases.
  static let lexicons: [DiagnosticCode] = [
    DiagnosticCode(
      "lexicon/missing-header",
      means: "`# lexicon:` or `# columns:` is missing, or no column is `form`",
      cause: "the table was exported from a spreadsheet",
      remedy: "add the line",
      example: """
        # lexicon: actor
        # columns: form, id, kind
        Norway\tNO\tstate
        """),
    DiagnosticCode(
      "lexicon/unknown-column",
      means: "a column's name is not known",
      cause: "a column's name is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "lexicon/repeated-column",
      means: "a column stands twice",
      cause: "a column was copied",
      remedy: "leave one"),
    DiagnosticCode(
      "lexicon/cell-count",
      means: "a line has more or fewer cells than there are columns",
      cause: "cells are separated by blanks instead of tabs",
      remedy: "separate cells by one tab each, empty ones too"),
    DiagnosticCode(
      "lexicon/invalid-value",
      means: "a form is empty, a day is no day, a case is not known",
      cause: "a cell was left empty, or a day is no day of the calendar",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "lexicon/invalid-utf8",
      means: "the file is not UTF-8",
      cause: "the spreadsheet exports in another encoding",
      remedy: "convert it"),
  ]
}
