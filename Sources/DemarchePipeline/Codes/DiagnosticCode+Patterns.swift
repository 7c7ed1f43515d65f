extension DiagnosticCode {
  /// Codes of patterns, conditions and running rules.
  static let patterns: [DiagnosticCode] = [
    DiagnosticCode(
      "rule/empty-pattern",
      means: "a pattern is empty",
      cause: "a variable was empty when patterns were put together",
      remedy: "write an item"),
    DiagnosticCode(
      "rule/empty-alternative",
      means: "`( )`, `[ ]`, or nothing on one side of a bar",
      cause: "a bar too much",
      remedy: "fill it"),
    DiagnosticCode(
      "rule/empty-literal",
      means: "`\"\"`",
      cause: "quotation marks for an optional word",
      remedy: "fill it"),
    DiagnosticCode(
      "rule/unclosed",
      means: "a bracket or quotation mark is not closed",
      cause: "a bracket of an inner choice is missing",
      remedy: "close it"),
    DiagnosticCode(
      "rule/unexpected-sign",
      means: "a closing sign, a bar or a repeat stands where none can",
      cause: "a sign of the text was meant, such as a bracket",
      remedy: "remove it, or write it in quotation marks"),
    DiagnosticCode(
      "rule/missing-space",
      means: "two items touch",
      cause: "a sign stands at a word, as in about<np>",
      remedy: "put a space between",
      example: """
        about<np>    -- no
        about <np>   -- yes
        """),
    DiagnosticCode(
      "rule/missing-item",
      means: "nothing follows a `!`, or `name:`",
      cause: "a blank behind the colon",
      remedy: "add the item"),
    DiagnosticCode(
      "rule/missing-verb",
      means: "nothing follows `~`",
      cause: "a blank behind the tilde",
      remedy: "add the verb"),
    DiagnosticCode(
      "rule/bad-verb-form",
      means: "`~verb+x` is neither `+ing` nor `+ed`",
      cause: "~call+s was meant to take one form alone",
      remedy: "use one of these"),
    DiagnosticCode(
      "rule/bad-repeat",
      means: "`{…}` behind an item is not `{m}` or `{m,n}` with n up to 32",
      cause: "the numbers are in the wrong order",
      remedy: "write it so"),
    DiagnosticCode(
      "rule/bad-gap",
      means: "`..n` with n not from 1 to 64",
      cause: "a gap over the whole sentence was meant",
      remedy: "use a number there, or `...`"),
    DiagnosticCode(
      "rule/bad-capture-name",
      means: "a word with a colon is no capture name",
      cause: "a colon of the text was meant",
      remedy: "small letters, digits and `_`; `\":\"` for the sign"),
    DiagnosticCode(
      "rule/capture-twice",
      means: "one match would give a name twice: `a:x b a:y`, `(a:x)+`",
      cause: "two parts of a sentence were given one name",
      remedy: "another name, or `a:(x+)`; in different alternatives a name may recur",
      example: """
        a:<actor> and a:<actor>   -- no
        a:<actor> and b:<actor>   -- yes
        """),
    DiagnosticCode(
      "rule/bad-filter",
      means: "inside `< >` something is not `field=value`, or a chunk has a filter",
      cause: "the value is missing, or a blank stands around the sign =",
      remedy: "write it so"),
    DiagnosticCode(
      "rule/too-large",
      means: "repeats inside repeats make the pattern larger than 4,096 steps",
      cause: "a repeat of a repeat of a repeat",
      remedy: "use smaller repeats"),
    DiagnosticCode(
      "rule/unknown-capture",
      means: "`set` or `where` names no capture, or a capture is no field and nothing reads it",
      cause: "the capture was renamed in the pattern alone",
      remedy: "take the name offered"),
    DiagnosticCode(
      "rule/too-deep",
      means: "brackets nest more than 32 deep, in `where` also `not`",
      cause: "a pattern was put together by a program",
      remedy: "split the pattern or condition"),
    DiagnosticCode(
      "rule/unknown-class",
      means: "there is no such `{class}`",
      cause: "the class is written in other letters, such as {cap}",
      remedy: "take one of those listed",
      example: """
        {cap}   -- no
        {Cap}   -- yes
        """),
    DiagnosticCode(
      "rule/unknown-span-type",
      means: "nothing offers `<type>`",
      cause: "the type is misspelt, or its pack is not loaded",
      remedy: "declare a lexicon, let a rule publish it, or load the pack that does"),
    DiagnosticCode(
      "rule/unknown-attribute",
      means: """
        `<type field=value>`, `a.attribute` in `where` or `$a.attribute` in `set`, and what \
        stands there never has it
        """,
      cause: "the attribute is misspelt, or belongs to another type",
      remedy: "take the name offered",
      example: """
        <actor knd=state>          -- no
        <actor kind=state>         -- yes
        where = "a.knd = 'igo'"    -- no
        where = "a.kind = 'igo'"   -- yes
        """),
    DiagnosticCode(
      "rule/no-trigger",
      means: "the pattern has no verb, word or type to start from",
      cause: "a pattern of classes and chunks alone",
      remedy: "mark an item with `@`",
      example: """
        {Cap} {Cap}    -- no: nothing to start from
        @{Cap} {Cap}   -- yes
        """),
    DiagnosticCode(
      "rule/two-triggers",
      means: "more than one `@`",
      cause: "a part with a trigger was put into another pattern",
      remedy: "leave one"),
    DiagnosticCode(
      "rule/bare-trigger",
      means: "`@` alone outside of a frame",
      cause: "a frame was used as a pattern",
      remedy: "mark an item"),
    DiagnosticCode(
      "rule/trigger-inside",
      means: "the trigger is in an optional or repeated part",
      cause: "the marked word may be missing",
      remedy: "mark another item, or take the brackets or the repeat away",
      example: """
        law [of @peace]   -- no
        @law [of peace]   -- yes
        """),
    DiagnosticCode(
      "rule/bad-trigger",
      means: "the trigger begins with a gap or chunk, or can match nothing",
      cause: "the mark stands at a chunk",
      remedy: "mark a verb, word or type"),
    DiagnosticCode(
      "rule/bad-condition",
      means: "`where` cannot be read",
      cause: "a text without single quotes, or == for =",
      remedy: "see where",
      example: """
        where = "a.kind == state"     -- no
        where = "a.kind = 'state'"    -- yes
        """),
    DiagnosticCode(
      "rule/bad-number",
      means: "a number in `where` cannot be read",
      cause: "two decimal points",
      remedy: "repair it"),
    DiagnosticCode(
      "rule/wrong-result",
      means: """
        `when` gives no truth value, `build` no table or nil, `statement` no list of tables or \
        nil; or a field is not of its kind, or a position not in the text
        """,
      cause: "a function gives a text where the field holds a number, or positions of another text",
      remedy: "return what the message expects",
      example: """
        build = function(m) return { strength = m.n.text } end    -- no: a text
        build = function(m) return { strength = m.n.value } end   -- yes: a number
        """),
    DiagnosticCode(
      "rule/not-read",
      means: "a `statement` function asks for annotations of a type that `reads` does not name",
      cause: "the type is missing in 'reads', or misspelt",
      remedy: "add it to `reads`",
      example: """
        reads = { "stance" }, … s:annotations("demand")             -- no
        reads = { "stance", "demand" }, … s:annotations("demand")   -- yes
        """),
    DiagnosticCode(
      "rule/none",
      means:
        "no rule has that name or matches that pattern (exit 64; in a workspace's settings a warning)",
      cause: "the name is misspelt, or the rule's pack is not loaded",
      remedy: "`demarche rules` lists them"),
    DiagnosticCode(
      "rule/renamed",
      means:
        "something names a rule by an old name, which its pack leads to the new one; a warning",
      cause: "the pack was updated",
      remedy: "write the new name"),
    DiagnosticCode(
      "rule/deprecated",
      means: "a rule that should not be used any more is named, or found something; a warning",
      cause: "the pack has a better one",
      remedy: "use what replaces it"),
    DiagnosticCode(
      "rule/no-pack",
      means: "a fault in Demarche: a function without its pack",
      cause: "a function is called whose pack is not loaded",
      remedy: "report it"),
    DiagnosticCode(
      "rule/no-functions",
      means: "a fault in Demarche: a function, and nothing that calls it",
      cause: "rules were run without a host for functions",
      remedy: "report it"),
  ]
}
