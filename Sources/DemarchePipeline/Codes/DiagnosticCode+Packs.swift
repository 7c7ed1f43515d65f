extension DiagnosticCode {
  /// Codes of pack folders and manifests.
  static let packs: [DiagnosticCode] = [
    DiagnosticCode(
      "pack/none",
      means: "no pack is loaded",
      cause: "the program was moved away from its folder 'plugins'",
      remedy: "use `--pack`, or set `DEMARCHE_PLUGINS`"),
    DiagnosticCode(
      "pack/not-found",
      means: "there is no such folder, or it has no `pack.toml`",
      cause: "the path names a folder above the pack, or one in it",
      remedy: "check the path"),
    DiagnosticCode(
      "pack/loaded-twice",
      means: "two folders hold a pack of one id; the second is left out, with a warning",
      cause: "a default pack is named with --pack again",
      remedy: "leave one out, perhaps with `--no-default-packs`"),
    DiagnosticCode(
      "pack/unreadable",
      means:
        "a file or folder cannot be read, a link leads nowhere, or a name has control characters",
      cause: "a permission, or a link whose target is gone",
      remedy: "repair or remove it"),
    DiagnosticCode(
      "pack/link-outside",
      means: "a link leads out of the pack",
      cause: "files are shared between packs by links",
      remedy: "copy the file in"),
    DiagnosticCode(
      "pack/link-to-folder",
      means: "a link leads to a folder",
      cause: "a folder is shared between packs by a link",
      remedy: "copy the folder in"),
    DiagnosticCode(
      "pack/too-large",
      means: "more than 10,000 files or 64,000,000 bytes",
      cause: "--pack names a folder of packs, or a whole checkout",
      remedy: "point at the pack itself, not at a folder around it"),
    DiagnosticCode(
      "pack/unknown-folder",
      means: "the pack has a folder of another name than those known; a warning",
      cause: "a folder's name is misspelt, such as rule/",
      remedy: "rename it"),
    DiagnosticCode(
      "pack/not-built-yet",
      means: "a required pack is not loaded",
      cause: "the pack builds on another",
      remedy: "add the required pack with `--pack`"),
    DiagnosticCode(
      "pack/not-granted",
      means: "a pack reads a file of the workspace, or asks for the day, and was not granted it",
      cause: "the pack does not run from a trusted folder, or the workspace grants nothing",
      remedy: "grant it in the workspace, where you trust the pack"),
    DiagnosticCode(
      "pack/host-version",
      means: "this Demarche is outside of `requires.demarche`, or its API level is lower",
      cause: "the pack was written for another version",
      remedy: "use another version of either"),
    DiagnosticCode(
      "pack/invalid-utf8",
      means: "`pack.toml` is not UTF-8",
      cause: "the editor saves in another encoding",
      remedy: "convert it"),
    DiagnosticCode(
      "pack/toml-syntax",
      means: "`pack.toml` is no TOML",
      cause: "a quotation mark or bracket is missing",
      remedy: "repair the place"),
    DiagnosticCode(
      "pack/missing-key",
      means: "`schema`, `pack.id`, `pack.version` or another required key is not there",
      cause: "the manifest was begun and not finished",
      remedy: "add it; the message has an example",
      example: """
        schema = 1
        [pack]
        id = "ours/loop"
        version = "0.1.0"
        """),
    DiagnosticCode(
      "pack/unknown-key",
      means: "a key is not known",
      cause: "a key is misspelt, or stands in the wrong table",
      remedy: "take the name offered"),
    DiagnosticCode(
      "pack/invalid-value",
      means: "a value is not of the form that its key asks for",
      cause: "a version without its third number, or an id without a slash",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "pack/cache",
      means: "`--verbose` was given: a note on what became of the cache",
      cause: "--verbose asks for it",
      remedy: "–"),
  ]
}
