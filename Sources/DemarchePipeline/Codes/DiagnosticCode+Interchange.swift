extension DiagnosticCode {
  /// Codes of what comes in from other programs, and of filters.
  static let interchange: [DiagnosticCode] = [
    DiagnosticCode(
      "import/malformed",
      means: "a file is not of its format; the message names the place",
      cause: "it was written by hand, or is of another format than its name tells",
      remedy: "repair the place, or name the format: `--from`"),
    DiagnosticCode(
      "import/misplaced",
      means: """
        an annotation's place is outside the text, cuts a character, or does not give its words
        """,
      cause: "positions count UTF-16 units or code points, and were read as bytes",
      remedy: "tell the unit with `--offsets`; was the text changed since?"),
    DiagnosticCode(
      "import/no-text",
      means: "there is no text for an annotation",
      cause: "Web Annotations only name what they annotate",
      remedy: "name the statements: `--texts PATH`"),
    DiagnosticCode(
      "import/too-large",
      means: """
        a text has more than 16,000,000 bytes, a folder more than 100,000 texts, an `.ann` file \
        more than 1,000,000 lines, or too much is to be searched for quotations
        """,
      cause: "many texts were joined into one",
      remedy: "split it"),
    DiagnosticCode(
      "import/dropped",
      means: """
        a brat file has lines of a kind that has no counterpart, such as `*`; a warning
        """,
      cause: "somebody marked two mentions as equal",
      remedy: "–"),
    DiagnosticCode(
      "write/not-empty",
      means: """
        `-o` of brat names a folder that has annotations, which may be somebody's work (exit 73)
        """,
      cause: "the command was run again",
      remedy: "name another folder"),
    DiagnosticCode(
      "filter/syntax",
      means: "a filter cannot be read",
      cause: "a bracket or quotation mark is missing, or there is a space behind a colon",
      remedy: "look at the place that is underlined",
      example: """
        holder:EU polarity:<0        not: holder: EU, polarity<0
        """),
    DiagnosticCode(
      "filter/unknown-field",
      means: "a filter asks for a field that no type has",
      cause: "the name is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "filter/invalid-value",
      means: "a value of a filter is not of the kind that its field has",
      cause: "a word stands where a number, a day or one of a few words belongs",
      remedy: "write what the message expects",
      example: """
        issued:2023-01..2023-06      not: issued:spring
        country:KZ                   not: country:Kazakhstan
        """),
    DiagnosticCode(
      "filter/too-large",
      means: """
        a filter has more than 4,096 bytes, 256 tests, or 32 brackets in one another
        """,
      cause: "a program wrote it",
      remedy: "ask for less at once"),
  ]
}
