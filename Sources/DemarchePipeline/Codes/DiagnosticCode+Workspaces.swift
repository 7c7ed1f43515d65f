extension DiagnosticCode {
  /// Codes of workspaces, locks, trust and bundles.
  static let workspaces: [DiagnosticCode] = [
    DiagnosticCode(
      "workspace/none",
      means: "there is no `demarche.toml`",
      cause: "the command needs a workspace, and runs in another folder",
      remedy: "`demarche pack init` makes one; `--workspace DIR` names one"),
    DiagnosticCode(
      "workspace/exists",
      means: "there is a `demarche.toml` already, or a file where a bundle has one",
      cause: "`pack init` or `pack unbundle` in a folder that is in use",
      remedy: "take an empty folder"),
    DiagnosticCode(
      "workspace/invalid-utf8",
      means: "`demarche.toml` is not UTF-8",
      cause: "the editor saves in another encoding",
      remedy: "convert it"),
    DiagnosticCode(
      "workspace/toml-syntax",
      means: "`demarche.toml` is no TOML",
      cause: "a quotation mark or bracket is missing",
      remedy: "repair the place"),
    DiagnosticCode(
      "workspace/unknown-key",
      means: "a key is not known",
      cause: "a key is misspelt, or stands in the wrong table",
      remedy: "take the name offered"),
    DiagnosticCode(
      "workspace/missing-key",
      means: "a key that must be there is not",
      cause: "a table was begun and not finished",
      remedy: "add it; the message has an example"),
    DiagnosticCode(
      "workspace/invalid-value",
      means: "a value is not of the form that its key asks for",
      cause: "a version without a sign, such as 1.0 for ^1.0",
      remedy: "write what the message expects"),
    DiagnosticCode(
      "workspace/passed-over",
      means:
        "a `demarche.toml` belongs to somebody else, can be written by everybody, or is no file; a warning",
      cause: "the folder is shared, or its rights are too wide",
      remedy: "`chmod o-w demarche.toml` where it is yours"),
    DiagnosticCode(
      "workspace/other-pack",
      means: "a folder of `[packs]` holds a pack of another id",
      cause: "the pack was renamed, or the path is wrong",
      remedy: "correct the id or the path"),
    DiagnosticCode(
      "workspace/not-edited",
      means: "`demarche.toml` is written in a way that a command does not change",
      cause: "[packs] is an inline table, for example",
      remedy: "write by hand what the message says"),
    DiagnosticCode(
      "lock/invalid",
      means: "`demarche.lock` is not what Demarche wrote",
      cause: "it was edited, or two changes were merged",
      remedy: "take it back from where it was right, or remove it and `demarche pack sync`"),
    DiagnosticCode(
      "lock/missing",
      means: "there is no lock yet, and packs must be fetched for one",
      cause: "the workspace was just copied or changed",
      remedy: "`demarche pack sync`"),
    DiagnosticCode(
      "lock/stale",
      means: "the lock does not fit `demarche.toml` or a pack of a folder any more",
      cause: "a range or a requirement was changed by hand",
      remedy: "`demarche pack sync`"),
    DiagnosticCode(
      "lock/would-change",
      means: "`--locked` was given, and the lock would change (exit 4)",
      cause: "it was not written again after a change",
      remedy: "run without `--locked`, and keep the lock with the rest"),
    DiagnosticCode(
      "lock/not-installed",
      means: "a pack of the lock is not installed",
      cause: "the workspace was copied without `.demarche`",
      remedy: "`demarche pack sync`"),
    DiagnosticCode(
      "lock/tree-differs",
      means: "an installed pack is not what the lock says (exit 4)",
      cause: "files in `.demarche/packs` were changed",
      remedy: "`demarche pack sync` installs it again"),
    DiagnosticCode(
      "lock/link",
      means: "a link stands where packs are installed (exit 4)",
      cause: "somebody moved packs, or means harm",
      remedy: "remove the link, then `demarche pack sync`"),
    DiagnosticCode(
      "lock/none-before",
      means: "there is no earlier lock to go back to",
      cause: "nothing was changed yet, or `.demarche` was removed",
      remedy: "–"),
    DiagnosticCode(
      "lock/tree-gone",
      means: "the earlier lock names a pack that is not installed any more",
      cause: "`.demarche/packs` was tidied by hand",
      remedy: "ask for that version with `demarche pack add`"),
    DiagnosticCode(
      "trust/not-approved",
      means: "a pack of the workspace holds code that was never approved (exit 4)",
      cause: "it is new, or was changed",
      remedy: "read it, then `demarche pack trust ID`"),
    DiagnosticCode(
      "trust/permission",
      means: "a pack asks for more than was granted (exit 4)",
      cause: "a new version asks for more",
      remedy: "`demarche pack trust ID --grant`, if you agree"),
    DiagnosticCode(
      "trust/invalid",
      means: "`trust.toml` is not what Demarche wrote",
      cause: "it was edited",
      remedy: "mend it, or remove it and approve again"),
    DiagnosticCode(
      "bundle/form",
      means: "a bundle is not as `demarche pack bundle` writes it",
      cause: "it was cut short on its way, or changed",
      remedy: "fetch it again"),
    DiagnosticCode(
      "bundle/member",
      means: "a bundle lacks a file that its lock names, or has one that belongs to no pack",
      cause: "it was put together by hand, or changed",
      remedy: "make it again"),
    DiagnosticCode(
      "bundle/outside",
      means: "a pack of the workspace stands in a folder outside of it",
      cause: "the path in `[packs]` begins with `/` or `..`",
      remedy: "build and sign that pack, and add the `.dpack`"),
    DiagnosticCode(
      "pack/unknown",
      means: "there is no pack of that id in any index, in `vendor/` or with Demarche",
      cause: "the id is misspelt, or its index is not named",
      remedy: "take the id offered; add the index"),
    DiagnosticCode(
      "pack/no-version",
      means: "there is no version of a pack that will do",
      cause: "all that the range allows were withdrawn, are too young, or need another Demarche",
      remedy: "widen the range; the message lists the versions"),
    DiagnosticCode(
      "pack/conflict",
      means: "no version of a pack will do for all who ask for it",
      cause: "two packs were made for different versions of a third",
      remedy: "change a range; the message lists who asks for what"),
    DiagnosticCode(
      "index/deprecated",
      means: "`pack audit`: a version should not be used any more",
      cause: "its authors said so",
      remedy: "take another version or pack"),
  ]
}
