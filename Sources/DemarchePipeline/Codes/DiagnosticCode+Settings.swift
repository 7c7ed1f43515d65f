extension DiagnosticCode {
  /// Codes of what a workspace and the command line set for packs.
  static let settings: [DiagnosticCode] = [
    DiagnosticCode(
      "option/unknown",
      means: "a workspace, `--option` or a Lua file names an option that the pack does not have",
      cause: "the name is misspelt; in Lua hyphens are underscores",
      remedy: "take the name offered; `demarche rules --options` lists them"),
    DiagnosticCode(
      "option/invalid-value",
      means: "the value of an option is not what the manifest allows",
      cause: "a number is out of range, or a text stands where a number belongs",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "option/no-pack",
      means: "an option is given to a pack that is not loaded; a warning where a workspace does it",
      cause: "the id is misspelt, or the pack is left out of this run",
      remedy: "name a pack that is loaded"),
    DiagnosticCode(
      "option/ambiguous-pack",
      means: "`--option` gives the name of a pack that several packs have",
      cause: "the packs differ in their namespaces alone",
      remedy: "write the id with its namespace"),
    DiagnosticCode(
      "profile/unknown",
      means: "no pack that is loaded has a profile of that name (exit 64 for `--profile`)",
      cause: "the name is misspelt",
      remedy: "take one of the names offered"),
    DiagnosticCode(
      "tune/condition",
      means: "the `where` of an overlay cannot be read; the overlay is left out",
      cause: "a field is misspelt, or a quotation mark is missing",
      remedy: "write it as in queries or rules, such as `zone = 'boilerplate'`"),
    DiagnosticCode(
      "tune/expired",
      means: "an overlay was meant to hold until a day that is over, and still applies; a warning",
      cause: "nobody looked at it again",
      remedy: "set a later day, or remove it"),
    DiagnosticCode(
      "tune/invalid-value",
      means: "an overlay sets a field to a value that is not of its type",
      cause: "a text stands where a number belongs",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "tune/no-rule",
      means: "no rule matches a pattern of an overlay; a warning",
      cause: "the rule has another name, or its pack is not loaded",
      remedy: "take the name offered"),
    DiagnosticCode(
      "tune/unknown-field",
      means: "an overlay sets a field that the annotation's type does not have",
      cause: "the name is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "tune/unused",
      means: "an overlay changed nothing in this run; a note, shown with `-v`",
      cause: "what it was for is gone",
      remedy: "remove it where that stays so"),
    DiagnosticCode(
      "grant/link",
      means: """
        a file that a workspace grants is a symbolic link, or stands behind one, and is left \
        out
        """,
      cause: "a folder is shared by links",
      remedy: "copy the file in"),
    DiagnosticCode(
      "grant/too-large",
      means: """
        more than 1,000 files or 16,000,000 bytes are granted, they stand among more than 20,000 \
        others, or a folder is deeper than 16; what is too much is left out
        """,
      cause: "the pattern names a whole folder",
      remedy: "grant fewer files"),
  ]
}
