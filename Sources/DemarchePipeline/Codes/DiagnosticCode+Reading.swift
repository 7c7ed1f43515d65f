extension DiagnosticCode {
  /// Codes of statements that cannot be read.
  static let reading: [DiagnosticCode] = [
    DiagnosticCode(
      "read/binary",
      means: "the file is no text: a PDF, a ZIP, UTF-16, or has NUL bytes",
      cause: "a PDF or Word file was given as it was downloaded",
      remedy: "convert it to plain text"),
    DiagnosticCode(
      "read/duplicate-header",
      means: "a key stands twice in the header block",
      cause: "two header blocks were pasted one behind the other",
      remedy: "leave one"),
    DiagnosticCode(
      "read/empty",
      means: "there is no word in the file, or none behind the header",
      cause: "a download failed and left an empty file",
      remedy: "look at the file"),
    DiagnosticCode(
      "read/invalid-date",
      means: "`Date`, or the date of a line, is not a day written `YYYY-MM-DD`",
      cause: "the date is written as people say it, such as 20 March 2023",
      remedy: "write it so; for lines, `--fields date=` leaves it out",
      example: """
        Date: 20 March 2023   -- no
        Date: 2023-03-20      -- yes
        """),
    DiagnosticCode(
      "read/invalid-json",
      means: "a line of a stream is no JSON object; the message says why",
      cause: "the file is one JSON array, or a line was cut in two",
      remedy: "look at the line"),
    DiagnosticCode(
      "read/invalid-utf8",
      means: "a byte is not UTF-8",
      cause: "the file is in Latin-1 or Windows-1252",
      remedy: "convert it; the message has the command",
      example: """
        iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt
        """),
    DiagnosticCode(
      "read/long-sentence",
      means: "a sentence has more than 512 tokens and was cut, or several have; a warning, once a "
        + "statement, at the first of them",
      cause: "a table or a list without full stops was pasted into the text",
      remedy: "look for missing full stops"),
    DiagnosticCode(
      "read/missing-field",
      means: "a line has no text where it was looked for",
      cause: "the text stands under another name, such as body",
      remedy: "tell where it is: `--fields text=NAME`",
      example: """
        demarche extract news.ndjson --fields text=body --format ndjson
        """),
    DiagnosticCode(
      "read/no-language-detector",
      means: "statements do not say their language, and the library that tells it is not "
        + "installed; a note",
      cause: "Demarche was installed without Debian's libcld2-0",
      remedy: "install Debian's libcld2-0, or give `--language`"),
    DiagnosticCode(
      "read/none",
      means: "the paths hold no statement",
      cause: "the folder holds files of other kinds, or only names that are left out",
      remedy: "name files, or use `--include`"),
    DiagnosticCode(
      "read/not-found",
      means: "there is no such file or folder",
      cause: "the path is misspelt, or relative to another folder",
      remedy: "check the path"),
    DiagnosticCode(
      "read/too-large",
      means: """
        a file has more than 64,000,000 bytes, a line more than 20,000,000 or a text more than \
        16,000,000
        """,
      cause: "many statements were joined into one file",
      remedy: "split it"),
    DiagnosticCode(
      "read/unknown-field",
      means: "`--fields` is no list `PART=NAME,…` of known parts",
      cause: "a part is misspelt",
      remedy: "the message has the parts"),
    DiagnosticCode(
      "read/unreadable",
      means: "the system refuses to read it",
      cause: "the file belongs to somebody else",
      remedy: "check its permissions"),
    DiagnosticCode(
      "read/wrong-type",
      means: "a field of a line is no string",
      cause: "the field holds a list or an object",
      remedy: "name another with `--fields`, or none: `--fields PART=`"),
    DiagnosticCode(
      "read/unsound-blocks",
      means: """
        blocks of a statement made through the library overlap or leave the text; they were \
        mended; a warning
        """,
      cause: "a program computed blocks of another version of the text",
      remedy: "give blocks in order, inside the text"),
  ]
}
