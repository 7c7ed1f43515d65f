extension DiagnosticCode {
  /// Codes of archives.
  static let archives: [DiagnosticCode] = [
    DiagnosticCode(
      "archive/none",
      means: "no archive is named (exit 64)",
      cause: "neither `--archive` nor `DEMARCHE_ARCHIVE` is given",
      remedy: "name its file with `--archive`, or set `DEMARCHE_ARCHIVE` to it"),
    DiagnosticCode(
      "archive/not-found",
      means: "there is no file at the archive's path (exit 66)",
      cause: "the path is misspelt, or nothing was added yet",
      remedy: "`demarche archive add` makes it"),
    DiagnosticCode(
      "archive/foreign",
      means: """
        the file is no archive: it is no SQLite database, or one of another program (exit 65); it \
        is left alone
        """,
      cause: "the path names another file",
      remedy: "name another file"),
    DiagnosticCode(
      "archive/newer",
      means: """
        a newer version of demarche made the archive, in a form that this one does not know \
        (exit 65)
        """,
      cause: "the archive comes from another machine, or demarche was set back",
      remedy: "use that version, or make an archive of your own"),
    DiagnosticCode(
      "archive/older",
      means: """
        an older version of demarche made the archive, and it may not be written (exit 73)
        """,
      cause: "the file or its folder is read-only",
      remedy: "copy it to where you may write"),
    DiagnosticCode(
      "archive/damaged",
      means: """
        the file is damaged, or `archive verify` found a text, a position, a reference or the \
        index that does not fit (exit 65)
        """,
      cause: "a disk or a copy failed, or another program changed the file",
      remedy: "restore it from a copy, or make it anew with `demarche archive add`"),
    DiagnosticCode(
      "archive/full",
      means: "the disk is full (exit 73); whole statements up to there are in the archive",
      cause: "an archive takes two to three times the size of its texts",
      remedy: "make room and run the command again: it goes on where it stopped"),
    DiagnosticCode(
      "archive/read-only",
      means: "the archive may be read, but not written (exit 73)",
      cause: "the file or its folder belongs to somebody else",
      remedy: "give yourself the right to write both, or copy the file elsewhere"),
    DiagnosticCode(
      "archive/locked",
      means: "another program is writing to the archive (exit 73)",
      cause: "a second `archive add` runs, or a tool holds a transaction open",
      remedy: "wait until it has ended, then run the command again"),
    DiagnosticCode(
      "archive/unreadable",
      means: "the system cannot open or read the archive (exit 73)",
      cause: "its folder does not exist, or the file is somebody else's",
      remedy: "it should be a file that you may read, in a folder that exists"),
    DiagnosticCode(
      "archive/failed",
      means: "SQLite refused something for a reason of its own (exit 70)",
      cause: "a fault in Demarche",
      remedy: "report it with the message"),
    DiagnosticCode(
      "archive/unknown-key",
      means: "the archive has no statement of that key, or no such version (exit 66)",
      cause: "the key is misspelt: it is the URL, feed id or path of the statement",
      remedy: "`demarche archive list` lists the keys"),
    DiagnosticCode(
      "archive/unknown-annotation",
      means: "the archive has no annotation of that number (exit 66)",
      cause: "the statement was annotated again since, and the numbers moved",
      remedy: "the column `annotation` of the views has the numbers"),
  ]
}
