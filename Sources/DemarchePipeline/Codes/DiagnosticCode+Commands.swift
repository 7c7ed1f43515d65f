extension DiagnosticCode {
  /// Codes of single commands.
  static let commands: [DiagnosticCode] = [
    DiagnosticCode(
      "write/failed",
      means: "an output cannot be written (exit 73)",
      cause: "the disk is full, or the folder does not exist",
      remedy: "check the path and the disk"),
    DiagnosticCode(
      "write/kept",
      means: "`types` left settings alone that are there already, with a warning",
      cause: "the folder has a `.luarc.json` or `.luacheckrc` of its own, or of an older version",
      remedy: "take over what they lack, or use `--force`"),
    DiagnosticCode(
      "diff/not-one",
      means: "`diff` was given a file of several statements, or of none (exit 64)",
      cause: "a feed, mailbox, table or folder",
      remedy: "name one of them: `feed.xml#2`"),
    DiagnosticCode(
      "explain/no-sentence",
      means: "the statement has no sentence of that number, or at that line and column (exit 64)",
      cause: "the line's number alone was given, which is taken for the sentence's",
      remedy: "use one within the range given, or FILE:LINE:COLUMN as `extract` prints them"),
    DiagnosticCode(
      "explain/unknown-code",
      means: "there is no such code (exit 64)",
      cause: "the code is misspelt",
      remedy: "take the name offered; `--codes` lists them"),
    DiagnosticCode(
      "docs/stale",
      means:
        "`docs --check`: the reference page is not what the pack says, or is not there (exit 1)",
      cause: "a rule, an example or the manifest was changed after the page was written",
      remedy: "`demarche docs PACK` writes it"),
    DiagnosticCode(
      "check/no-example",
      means: "no example of a rule matches, or it has none (exit 1)",
      cause: "the rule was written without a sentence to test it",
      remedy: "add a sentence to `examples`",
      example: """
        rule "x" {
          emit = "tag", match = "a law", examples = { "They made [[a law]]." },
          counter = { "They made a rule." },
        }
        """),
    DiagnosticCode(
      "check/no-counter",
      means: "a rule has no sentence that it must not match (exit 1)",
      cause: "nobody thought of what the rule must not take",
      remedy: "add one to `counter`"),
    DiagnosticCode(
      "check/unknown-rule",
      means: "the manifest names a rule that the pack does not have (exit 1)",
      cause: "a name in `profiles`, `renamed` or `deprecated` is misspelt, or the rule is gone",
      remedy: "take the name offered; `renamed` and `deprecated` have whole ids"),
    DiagnosticCode(
      "check/option-names",
      means: "two options have one name in Lua, where hyphens are underscores (exit 1)",
      cause: "one is written with a hyphen, the other with an underscore",
      remedy: "rename one of them"),
    DiagnosticCode(
      "check/example-failed",
      means: """
        an example does not match, or not where it is marked, or a counter-example does match \
        (exit 1)
        """,
      cause: "a pattern was changed and its examples were not",
      remedy: "repair the rule or the sentence"),
    DiagnosticCode(
      "check/costly-rule",
      means: "a rule is expected to be looked at more than 2,000 times in a MB of text; a warning",
      cause: "the pattern has common words or types alone",
      remedy: "let its pattern name a rarer word"),
    DiagnosticCode(
      "check/unknown-kind",
      means: "a pattern asks for a kind that no lexicon and no rule gives; a warning",
      cause: "the kind is misspelt",
      remedy: "take the kind offered"),
    DiagnosticCode(
      "usage",
      means: """
        `demarche forms` was given something else than one verb, or `explain` a flag that needs a \
        statement
        """,
      cause: "a phrase was given instead of a verb",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "demarche/failed",
      means: "library only: an error without a diagnostic, a fault in Demarche",
      cause: "none that a pack could be blamed for",
      remedy: "report it"),
    DiagnosticCode(
      "gold/bad-baseline",
      means: "the file of `--baseline` is no result of `demarche eval`",
      cause: "it was written as text, or by another program",
      remedy: "write one with `demarche eval GOLD --format json -o FILE`"),
    DiagnosticCode(
      "gold/malformed-line",
      means: "a line is no JSON object of the right form; it is left out",
      cause: "the file was edited by hand",
      remedy: "repair the place that the message names"),
    DiagnosticCode(
      "gold/misplaced",
      means: "offsets in the gold do not point at their words",
      cause: "the text was changed after it was annotated",
      remedy: "repair them; such items cannot be met"),
    DiagnosticCode(
      "gold/none",
      means: "the file has no statement",
      cause: "the path names an empty file",
      remedy: "check the path"),
    DiagnosticCode(
      "gold/unreadable-statement",
      means: "a statement's file cannot be read",
      cause: "the text was moved",
      remedy: "its path is relative to the gold file"),
  ]
}
