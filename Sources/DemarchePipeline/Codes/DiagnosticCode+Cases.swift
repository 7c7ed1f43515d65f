extension DiagnosticCode {
  /// Of `demarche test`, and of what `demarche check` asks of cases.
  static let cases: [DiagnosticCode] = [
    DiagnosticCode(
      "case/failed",
      means: "what a case expects is not so, or is found although it must not be (exit 1)",
      cause: "a rule was changed, or does not do yet what the case says",
      remedy: """
        `demarche explain --miss` tells where the rule got stuck; or let `--accept` write down what \
        happens
        """),
    DiagnosticCode(
      "case/gap-closed",
      means: "an expectation with `?` was a known gap, and passes; a note",
      cause: "a rule has become better",
      remedy: "take the `?` away, or let `--accept` do it"),
    DiagnosticCode(
      "case/syntax",
      means: "a line of a `.case` file is none that there is, or stands where it may not",
      cause: "a sign is missing or misspelt, or a quotation does not end",
      remedy: "begin each line with its sign; the message says what is expected",
      example: """
        === a title
        > the text
        = stance "condemns" strength=4   not: stance "condemns"
        """),
    DiagnosticCode(
      "case/no-text",
      means: "a case has no text",
      cause: "its lines do not begin with `>`",
      remedy: "write `> ` before each line of the text"),
    DiagnosticCode(
      "case/no-words",
      means: "the words of an expectation do not stand in the text, or not so often",
      cause: "the text was changed, or a capital differs",
      remedy: "quote the words as the text has them"),
    DiagnosticCode(
      "case/caret-outside",
      means: "carets do not stand under words of the line above",
      cause: "the line above was changed, or has wide or joined characters",
      remedy: "move them, or write the words in quotation marks behind `=`"),
    DiagnosticCode(
      "case/unknown-name",
      means: "an expectation names neither a type nor a rule",
      cause: "it is misspelt, or the pack of the rule is not loaded",
      remedy: "take the name offered"),
    DiagnosticCode(
      "case/unknown-field",
      means: "what an expectation names has no such field",
      cause: "it is misspelt, or of another type",
      remedy: "take the name offered"),
    DiagnosticCode(
      "case/unknown-key",
      means: "a line with `@` sets something that cases do not have",
      cause: "it is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "case/invalid-value",
      means: "a value behind `@` is not what its key expects",
      cause: "a date is not written YYYY-MM-DD, or a zone is misspelt",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "case/too-large",
      means: """
        a `.case` file has more than 4 MB, 10,000 cases or 10,000 expectations, or a text more than \
        64 kB
        """,
      cause: "a whole collection was pasted into one file",
      remedy: "divide the file"),
    DiagnosticCode(
      "case/invalid-utf8",
      means: "a `.case` file is not UTF-8",
      cause: "it was saved in another encoding",
      remedy: "save it as UTF-8"),
    DiagnosticCode(
      "case/nothing-found",
      means: "`new case --from` was given a sentence in which nothing was found (exit 64)",
      cause: "the number is that of another sentence, or something was missed",
      remedy: "`demarche explain FILE:SENTENCE`, or `FILE:LINE:COLUMN`, shows it; name what is "
        + "missing with `--missed`"),
    DiagnosticCode(
      "new/bad-name",
      means: "`new` was given a name that such a thing cannot have (exit 64)",
      cause: "it has capitals or blanks",
      remedy: "take the name offered"),
    DiagnosticCode(
      "new/exists",
      means: "`new` would overwrite something (exit 73); nothing was written",
      cause: "it was run before",
      remedy: "choose another name"),
    DiagnosticCode(
      "check/case-failed",
      means: "the manifest demands something of cases, and some do not pass (exit 1)",
      cause: "a rule was changed and the cases were not",
      remedy: "`demarche test` shows them"),
    DiagnosticCode(
      "check/too-few-cases",
      means: "a rule has fewer passing cases than `tests.min-rule-cases` demands (exit 1)",
      cause: "a rule was added without cases",
      remedy: "add examples, counter-examples, or expectations that name it"),
    DiagnosticCode(
      "check/lexicon-coverage",
      means: """
        passing cases exercise fewer entries of lexicons than `tests.lexicon-coverage` demands \
        (exit 1)
        """,
      cause: "entries were added without cases",
      remedy: "`demarche test --coverage` lists the entries"),
  ]
}
