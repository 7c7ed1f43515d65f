extension DiagnosticCode {
  /// Codes of archives of packs, of signatures and of indexes.
  static let sharing = archivesOfPacks + signatures + indexes

  private static let archivesOfPacks: [DiagnosticCode] = [
    DiagnosticCode(
      "pack/archive-form",
      means: "a `.dpack` is no plain tar archive of the one form that Demarche writes",
      cause: "it was made by another program, cut short on its way, or changed",
      remedy: "make it with `demarche pack build`, or fetch it again"),
    DiagnosticCode(
      "pack/archive-entry",
      means: "a file that no `.dpack` may hold: a link, a device, a path that leads out, two names "
        + "that are one on some systems",
      cause: "it was made by another program, or by somebody who means harm",
      remedy: "do not use it; rename the file where the pack is yours"),
    DiagnosticCode(
      "pack/no-library",
      means: "libarchive or libcurl is not installed",
      cause: "the program was moved to another machine",
      remedy: "install Debian's `libarchive13` or `libcurl4`"),
    DiagnosticCode(
      "pack/hash",
      means: "an archive, or the files in it, have another SHA-256 than the index or lock says",
      cause: "it was cut short on its way, or changed",
      remedy: "fetch it again; tell whoever keeps the index"),
    DiagnosticCode(
      "pack/other",
      means: "an archive holds another pack or version than it should",
      cause: "two archives were exchanged",
      remedy: "fetch it again; tell whoever keeps the index"),
    DiagnosticCode(
      "pack/offline",
      means: "something lies in the network, which is not used now (exit 69)",
      cause: "`--offline` was given",
      remedy: "leave `--offline` out, or vendor the pack while there is a network"),
  ]

  private static let signatures: [DiagnosticCode] = [
    DiagnosticCode(
      "sign/invalid-key",
      means: "a key is none of minisign's",
      cause: "the secret key was given for the public one, or the file was changed",
      remedy: "`demarche pack key` makes a pair"),
    DiagnosticCode(
      "sign/no-secret-key",
      means: "there is no secret key of that name, or no folder for keys",
      cause: "no key was made for the pack's namespace",
      remedy: "`demarche pack key NAME` makes one; `--key` names another"),
    DiagnosticCode(
      "sign/password",
      means: "the password of a secret key is wrong or missing",
      cause: "a slip of the keyboard, or no terminal to ask on",
      remedy: "try again, or use `--password-file`"),
    DiagnosticCode(
      "sign/invalid-signature",
      means: "a `.minisig` is no signature of minisign",
      cause: "it was cut short, or is a page that says that there is none",
      remedy: "fetch it again"),
    DiagnosticCode(
      "sign/other-key",
      means: "a file is signed with another key than it should be",
      cause: "somebody else signed it",
      remedy: "take the file from whoever owns the key"),
    DiagnosticCode(
      "sign/no-match",
      means: "a signature is not of this file",
      cause: "one of the two was changed, or they belong to different versions",
      remedy: "fetch both again; tell whoever gave them out"),
    DiagnosticCode(
      "sign/comment",
      means: "a trusted comment was changed after signing, names something else, or has no form",
      cause: "a signature of another version lies beside the file",
      remedy: "fetch both again; tell whoever gave them out"),
    DiagnosticCode(
      "sign/unsigned",
      means: "a pack or an index has no signature",
      cause: "the `.minisig` beside it was not copied",
      remedy: "copy it too; `demarche pack sign` makes one"),
    DiagnosticCode(
      "sign/no-key",
      means: "no key is known by which a signature could be verified",
      cause: "the pack comes from no index, and its namespace was not met before",
      remedy: "name the key with `--key`"),
    DiagnosticCode(
      "sign/changed-key",
      means: "a namespace is signed with another key than before",
      cause: "its owner changed the key, or somebody else signs in their name",
      remedy: "ask the owner by another way; then `demarche pack keys --replace`"),
    DiagnosticCode(
      "sign/key-ring",
      means: "`keys.toml` is not what Demarche wrote",
      cause: "it was changed by hand",
      remedy: "mend it, or move it away"),
  ]

  private static let indexes: [DiagnosticCode] = [
    DiagnosticCode(
      "index/invalid",
      means: "`index.json` is not of the form that it should have",
      cause: "it was written by hand or by another version",
      remedy: "make it with `demarche pack publish`"),
    DiagnosticCode(
      "index/name",
      means: "an index has another name than it should, or one of other letters",
      cause: "the address is of another index",
      remedy: "check the address; use the name that the index gives itself"),
    DiagnosticCode(
      "index/serial",
      means: "an index is older than one that was seen before, or differs from it",
      cause: "a copy that is not kept up to date, or somebody who hides newer versions",
      remedy: "fetch it again; ask whoever keeps it"),
    DiagnosticCode(
      "index/expired",
      means: "the last day of an index is over",
      cause: "a copy that is not kept up to date",
      remedy: "fetch a new one; its keeper runs `demarche pack index renew`"),
    DiagnosticCode(
      "index/unknown-pack",
      means: "an index has no pack of that id",
      cause: "the id is misspelt",
      remedy: "take the id that the message offers"),
    DiagnosticCode(
      "index/unknown-version",
      means: "an index has no such version of a pack",
      cause: "it was published in another index",
      remedy: "take one of those that the message lists"),
    DiagnosticCode(
      "index/yanked",
      means: "a version was withdrawn",
      cause: "its authors found a fault in it",
      remedy: "use another version"),
    DiagnosticCode(
      "index/exists",
      means: "there is an index already, or it has that version already",
      cause: "a pack was changed without raising its version",
      remedy: "raise `version` in `pack.toml`, build and sign again"),
    DiagnosticCode(
      "index/location",
      means: "the address of an index is neither a folder nor `file:`, `http:`, `https:`, or has a "
        + "password, `?` or `#`",
      cause: "another scheme stands before it, or it was copied from elsewhere",
      remedy: "write a path or such a URL"),
    DiagnosticCode(
      "index/no-file",
      means: "the index has no such file",
      cause: "the address is of a folder above it, or the copy is not whole",
      remedy: "check the address"),
    DiagnosticCode(
      "index/unreachable",
      means: "a file of an index cannot be fetched",
      cause: "the server is down, or sends elsewhere",
      remedy: "try again, or use a copy in a folder"),
    DiagnosticCode(
      "index/too-large",
      means: "a file of an index has more bytes than it should",
      cause: "the server gives something else",
      remedy: "tell whoever keeps the index"),
  ]
}
