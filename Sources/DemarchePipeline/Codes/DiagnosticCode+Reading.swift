extension DiagnosticCode {
  /// Codes of statements that cannot be read.
  static let reading: [DiagnosticCode] = [
    DiagnosticCode(
      "read/binary",
      means:
        "the file is no text: a PDF or a ZIP by another name, UTF-16 that is no markup, or has "
        + "NUL bytes",
      cause: "a PDF or Word file was saved under a name that ends in .txt",
      remedy: "name it after its kind, or convert it to plain text"),
    DiagnosticCode(
      "read/charset",
      means: """
        bytes of a page or feed belong to no character of its character set (a warning), or it \
        names another than it is in (a note)
        """,
      cause: "a program converted the page and left its label",
      remedy: "compare the text with the page; convert the file where words are spoilt"),
    DiagnosticCode(
      "read/dropped",
      means: "parts of a page or document are no part of its text, such as navigation or images; a "
        + "note, of pages with the number of words of each",
      cause: "a document has more than text, a page navigation and notices around it",
      remedy: "nothing; where words are missing, give it as text"),
    DiagnosticCode(
      "read/duplicate-header",
      means: "a key stands twice in the header block",
      cause: "two header blocks were pasted one behind the other",
      remedy: "leave one"),
    DiagnosticCode(
      "read/empty",
      means: """
        there is no word in the file, behind the header, in the text of a page or in a feed; of an \
        entry a warning
        """,
      cause: "a download failed, or a page is filled by a script when it is shown",
      remedy: "look at the file; of a page, save what the browser shows"),
    DiagnosticCode(
      "read/foreign-language",
      means: "statements are in a language in which no pack finds claims; a warning, once a run",
      cause: "a text in Swedish was given to packs for English and French",
      remedy: "add a pack for the language, or give `--language` where another one was guessed"),
    DiagnosticCode(
      "read/headline-only",
      means: "entries of a feed have neither text nor summary; a note, once a feed",
      cause: "the feed gives headlines and links only",
      remedy: "fetch the pages and give those"),
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
      "read/invalid-docx",
      means: "the file is no document of Word: no ZIP archive, or one without its text",
      cause: "a download broke off, or the file was renamed",
      remedy: "open it in a word processor and save it anew"),
    DiagnosticCode(
      "read/invalid-front-matter",
      means: """
        the lines between `---` and `---` before a Markdown text are no metadata in YAML, or those \
        between `+++` and `+++` none in TOML; the text is read without them; a warning
        """,
      cause: "a value with a colon in it stands without quotation marks",
      remedy: "mend the line",
      example: """
        title: Sarvania: a statement     -- no
        title: "Sarvania: a statement"   -- yes
        """),
    DiagnosticCode(
      "read/invalid-json",
      means:
        "a line of a stream is no JSON object, a document no object or array of them, or a file "
        + "no JSON; the message says why",
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
      "read/invalid-pdf",
      means: "`pdftotext` cannot read the file",
      cause: "a download broke off, or the document is encrypted",
      remedy: "open it in a viewer and print it to a new PDF"),
    DiagnosticCode(
      "read/invalid-table",
      means: "a table of comma-separated values ends inside quotation marks",
      cause: "a cell holds a quotation mark that is not written twice",
      remedy: "write it twice"),
    DiagnosticCode(
      "read/long-sentence",
      means: "a sentence has more than 512 tokens and was cut, or several have; a warning, once a "
        + "statement, at the first of them",
      cause: "a table or a list without full stops was pasted into the text",
      remedy: "look for missing full stops"),
    DiagnosticCode(
      "read/made-text",
      means: "words of a text that a pack's reader gave do not stand in the source, or not in that "
        + "order; a note",
      cause: "the reader puts words in, or the columns of a page in order",
      remedy: "nothing; where positions in the source are wanted, give pieces of it in its order"),
    DiagnosticCode(
      "read/malformed",
      means: """
        markup is broken, or made to break programs: too deep, too wide, or no XML; of a feed that \
        could be read in part, and of an entry left out, a warning
        """,
      cause: "a download broke off",
      remedy: "fetch it again"),
    DiagnosticCode(
      "read/no-feed",
      means: "a file that was to be a feed is neither RSS nor Atom nor JSON Feed",
      cause: "the file is a site map or another kind of XML",
      remedy: "give the feed, or the pages that it lists"),
    DiagnosticCode(
      "read/missing-field",
      means: "a line has no text where it was looked for",
      cause: "the text stands under another name, such as body",
      remedy: "tell where it is: `--fields text=NAME`",
      example: """
        demarche extract news.ndjson --fields text=body --format ndjson
        """),
    DiagnosticCode(
      "read/no-column",
      means: "no column of a table is known to hold the text",
      cause: "the column has another name, or the first row does not name the columns",
      remedy: "tell which: `--fields text=COLUMN`"),
    DiagnosticCode(
      "read/no-language-detector",
      means: "statements do not say their language, and the library that tells it is not "
        + "installed; a note",
      cause: "Demarche was installed without Debian's libcld2-0",
      remedy: "install Debian's libcld2-0, or give `--language`"),
    DiagnosticCode(
      "read/no-library",
      means: "a library or program that reads such files is not installed",
      cause: "Demarche was installed without what only some readers need",
      remedy: "install the Debian package that the message names"),
    DiagnosticCode(
      "read/no-reader",
      means: "`--input` names no reader (exit 64)",
      cause: "the name is misspelt, or the pack that has the reader is not loaded",
      remedy: "the message has the names; add the pack with `--pack`"),
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
        a file has more than 64,000,000 bytes, a page or feed more than 32,000,000, a line more than \
        20,000,000 or a text more than 16,000,000, or a feed, mailbox, table or JSON document more \
        than 200,000 statements
        """,
      cause: "many statements were joined into one file",
      remedy: "split it"),
    DiagnosticCode(
      "read/too-slow",
      means: "a helper program, `pdftotext` for one, took longer than 30 seconds and was ended",
      cause: "the document was made to be so, or is a scan of thousands of pages",
      remedy: "split it, or convert it by hand"),
    DiagnosticCode(
      "read/unknown-field",
      means: "`--fields` is no list `PART=NAME,…` of known parts",
      cause: "a part is misspelt",
      remedy: "the message has the parts"),
    DiagnosticCode(
      "read/unknown-header",
      means: """
        a line of a header block begins with no key that counts, but with one much like it; the \
        line is left out; a warning
        """,
      cause: "`Issuer` is misspelt, or begins with a small letter",
      remedy: "take the key offered; where the lines belong to the text, put a blank line above"),
    DiagnosticCode(
      "read/unknown-language",
      means: "`--language` is no code of a language (exit 64)",
      cause: "the name of the language was given, or its code is misspelt",
      remedy: "take the code offered, or write its ISO 639-1 code; `auto` detects it"),
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
    DiagnosticCode(
      "reader/unknown-field",
      means: "a statement, block or piece that a pack's reader returned has a field that there is "
        + "not",
      cause: "a name is misspelt",
      remedy: "take the name that the message offers",
      example: """
        return { titel = "…", text = source.text }   -- no
        return { title = "…", text = source.text }   -- yes
        """),
    DiagnosticCode(
      "reader/wrong-result",
      means: """
        what a pack's reader returned is no statement, and no list of them; the source is not read
        """,
      cause: "`text` is missing, or a position lies outside of the source",
      remedy: "mend the reader; positions count bytes of `source.text` from 1",
      example: """
        text = { first = 1, last = #source.text }
        """),
  ]
}
