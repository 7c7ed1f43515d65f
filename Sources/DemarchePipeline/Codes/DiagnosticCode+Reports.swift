extension DiagnosticCode {
  /// Codes of reports.
  static let reports: [DiagnosticCode] = [
    DiagnosticCode(
      "report/unknown",
      means: "no pack has that report (exit 64)",
      cause: "the name is misspelt",
      remedy: "`demarche report --list`"),
    DiagnosticCode(
      "report/ambiguous",
      means: "several packs have a report of that name (exit 64)",
      cause: "two packs were loaded that call a report alike",
      remedy: "name it as `namespace/pack/name`"),
    DiagnosticCode(
      "report/unknown-option",
      means: "`--set` names an option that the report does not have (exit 64)",
      cause: "the name is misspelt",
      remedy: "`demarche report --list` shows the options"),
    DiagnosticCode(
      "report/invalid-option",
      means: "the value of an option is not what it expects (exit 64)",
      cause: "a day is written another way, or a word is none of those that are allowed",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "report/missing-option",
      means: "a report needs an option that was not set (exit 64)",
      cause: "`--set` is left out",
      remedy: "add it"),
    DiagnosticCode(
      "report/no-receipt",
      means: "a file that is to be verified carries no receipt (exit 65)",
      cause: "it is no report in HTML or JSON",
      remedy: "write the report as HTML or JSON"),
    DiagnosticCode(
      "report/not-replayable",
      means: "a report cannot be made again (exit 65)",
      cause: "it was made from standard input, or by a command of another version",
      remedy: "make it from files"),
    DiagnosticCode(
      "report/uncited-claim",
      means: "`doc:claim` without evidence",
      cause: "the list of evidence is empty",
      remedy: "give annotations, or write a paragraph",
      example: """
        doc:claim("The EU welcomes it.")               -- no
        doc:claim("The EU welcomes it.", annotation)   -- yes
        """),
    DiagnosticCode(
      "report/hole",
      means: "content has a nil among its items",
      cause: "a field that may be nil, such as `a.target`",
      remedy: "write `a.target or \"\"`"),
    DiagnosticCode(
      "report/empty-claim",
      means: "a claim has no words",
      cause: "its content is an empty text or nil",
      remedy: "write what is claimed"),
    DiagnosticCode(
      "report/cell-count",
      means: "a row has not as many cells as the table has columns",
      cause: "a cell that may be nil leaves no gap in a Lua table",
      remedy: "repair the row"),
    DiagnosticCode(
      "report/value-count",
      means: "a series of a chart has not as many values as there are categories",
      cause: "a value that may be nil leaves no gap in a Lua table",
      remedy: "give `false` where there is no value"),
    DiagnosticCode(
      "report/heading-level",
      means: "a level is not 2, 3 or 4",
      cause: "level 1 is the title, which the host writes",
      remedy: "use one of these"),
    DiagnosticCode(
      "report/skipped-heading",
      means: "a heading is more than one level below the one before",
      cause: "level 4 stands directly below level 2",
      remedy: "add the level between"),
    DiagnosticCode(
      "report/unknown-evidence",
      means: "a number of evidence was never given out",
      cause: "a number was written by hand",
      remedy: "use what `doc:cite` gives"),
    DiagnosticCode(
      "report/range-outside-text",
      means: "an annotation does not fit the statement: a fault in Demarche",
      cause: "none that a pack could be blamed for",
      remedy: "report it"),
    DiagnosticCode(
      "report/unknown-format",
      means: "there is no such format",
      cause: "the name is misspelt",
      remedy: "take one of those listed"),
    DiagnosticCode(
      "report/format-failed",
      means: "a format gave up",
      cause: "a document has what the format cannot write",
      remedy: "read its message"),
    DiagnosticCode(
      "report/nothing-to-write",
      means: "the report has nothing that the format is for",
      cause: "a report without dates is to become a calendar",
      remedy: "take another format, such as `html`"),
    DiagnosticCode(
      "report/no-document",
      means: "a report made nothing: a fault in Demarche",
      cause: "none that a pack could be blamed for",
      remedy: "report it"),
  ]
}
