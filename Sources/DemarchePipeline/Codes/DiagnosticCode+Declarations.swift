extension DiagnosticCode {
  /// Codes of declarations of rules.
  static let declarations: [DiagnosticCode] = [
    DiagnosticCode(
      "rule/missing-name",
      means: "a declaration has no name: `rule { … }`",
      cause: "the name was forgotten",
      remedy: "write `rule \"name\" { … }`"),
    DiagnosticCode(
      "rule/missing-table",
      means: "a name has no table behind it",
      cause: "a line behind the name is missing",
      remedy: "add it"),
    DiagnosticCode(
      "rule/declared-twice",
      means: """
        a rule, ladder or report of that name is there in the pack, or `intensify` gives one word \
        two amounts
        """,
      cause: "a rule was copied and not renamed",
      remedy: "rename one; leave one"),
    DiagnosticCode(
      "rule/missing-key",
      means: "a required field is missing",
      cause: "a rung has no strength, or a rule no emit",
      remedy: "add it"),
    DiagnosticCode(
      "rule/unknown-key",
      means: "a field is not known",
      cause: "the field is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "rule/too-many",
      means: "a list of patterns or examples has more than 2,000 items",
      cause: "a list was generated",
      remedy: "split the rule"),
    DiagnosticCode(
      "rule/unexpected-item",
      means: "an item without a name stands in the table",
      cause: "a key is missing in front of a value",
      remedy: "give it a name"),
    DiagnosticCode(
      "rule/wrong-kind",
      means: """
        a field's value is of the wrong kind, or `set` or a capture gives a field of the type what \
        is not of its kind
        """,
      cause: "a number is written in quotation marks, or a text given to a field of numbers",
      remedy: "write what the message expects",
      example: """
        set = { strength = "4" }   -- no: a text
        set = { strength = 4 }     -- yes
        """),
    DiagnosticCode(
      "rule/match-or-lines",
      means: """
        a rule has none of `match`, `lines` and `statement`, or two of them; or beside \
        `statement` a field that is about matches
        """,
      cause: "a pattern was added to a rule that has a function, or to one with lines",
      remedy: "keep one",
      example: """
        rule "x" { emit = "tag", match = "a law", statement = function(s) … end }  -- no
        rule "x" { emit = "tag", match = "a law" }                                 -- yes
        """),
    DiagnosticCode(
      "rule/unknown-type",
      means: "`emit` or `reads` names no annotation type",
      cause: "the type is misspelt, or declared in a pack that is not loaded",
      remedy: "declare it, or take the name offered",
      example: """
        rule "x" { emit = "stanse", match = "~welcome" }   -- no
        rule "x" { emit = "stance", match = "~welcome" }   -- yes
        """),
    DiagnosticCode(
      "rule/unknown-field",
      means: "`set`, `build` or `statement` gives a field that the type does not have",
      cause: "the field is misspelt, or belongs to another type",
      remedy: "use one of those listed",
      example: """
        set = { polarty = 1 }     -- no: the field is called 'polarity'
        set = { polarity = 1 }    -- yes
        """),
    DiagnosticCode(
      "rule/unknown-zone",
      means: "there is no such zone",
      cause: "the zone is misspelt",
      remedy: "take the name offered"),
    DiagnosticCode(
      "rule/unknown-language",
      means: "there is no language of that code",
      cause: "its name stands there, or a region with it",
      remedy: "write its ISO 639-1 code, such as `en`"),
    DiagnosticCode(
      "rule/unknown-field-kind",
      means: "`annotation_type` gives a field an unknown kind",
      cause: "a kind of another language, such as string",
      remedy: "use one of those listed"),
    DiagnosticCode(
      "rule/unknown-overlap",
      means: "there is no such overlap rule",
      cause: "the word is misspelt",
      remedy: "`one_per_trigger`, `longest` or `all`"),
    DiagnosticCode(
      "rule/unknown-conjugation",
      means: "there is no such conjugation of a language",
      cause: "the word is misspelt, or the language's verbs are not known yet",
      remedy: "`english` or `french`"),
    DiagnosticCode(
      "rule/type-declared-twice",
      means: """
        a type is declared again with other fields, or has the name of a core type; the first \
        counts
        """,
      cause: "two packs use one name for different things",
      remedy: "rename one"),
    DiagnosticCode(
      "rule/empty-ladder",
      means: "a ladder has no rung",
      cause: "the rungs stand in a table of their own",
      remedy: "add one"),
    DiagnosticCode(
      "rule/bad-name",
      means: """
        the name of a rule, ladder, lexicon, type or report has other signs than letters, digits, \
        `.`, `_` and `-`, or more than 100
        """,
      cause: "the name has blanks",
      remedy: "rename it"),
    DiagnosticCode(
      "rule/bad-rung",
      means: "a rung is not `{ \"pattern\", strength = n }`",
      cause: "the braces around a rung are missing",
      remedy: "write it so",
      example: """
        ladder "l" { …, "~welcome" }                      -- no
        ladder "l" { …, { "~welcome", strength = 2 } }    -- yes
        """),
    DiagnosticCode(
      "rule/out-of-range",
      means: """
        a polarity is not −1, 0 or 1, a strength is outside of the range, or one of `strength`, \
        `range` and `intensify` is not from −100 to 100
        """,
      cause: "'range' was not widened when a rung was added",
      remedy: "change it, or `range`"),
    DiagnosticCode(
      "rule/bad-frame",
      means: "a frame has no bare `@` for the rung",
      cause: "the trigger was written out in the frame",
      remedy: "add it",
      example: """
        frame = "holder:<actor> welcomes target:<clause>"   -- no
        frame = "holder:<actor> @ target:<clause>"          -- yes
        """),
    DiagnosticCode(
      "rule/bad-entry",
      means: "an entry of a lexicon in Lua is no string and no `{ \"form\", … }`",
      cause: "a value is a number, or a table without a form",
      remedy: "write it so"),
    DiagnosticCode(
      "rule/missing-file",
      means: "a lexicon names a file that the pack does not have",
      cause: "the path is misspelt, or the file not in lexicons/",
      remedy: "take the name offered"),
    DiagnosticCode(
      "rule/bad-verb-row",
      means: "an irregular verb has not five forms",
      cause: "a form was left out",
      remedy: "`base third past participle ing`"),
    DiagnosticCode(
      "rule/publish-cycle",
      means: """
        rules need from each other what they publish, or emit for statement rules; those of the \
        last pack in the circle are left out
        """,
      cause: "two rules each use what the other finds",
      remedy: "let one of them not use the other's type",
      example: """
        rule "a" { emit = "actor", publish = "a", match = "<b> Group" }
        rule "b" { emit = "actor", publish = "b", match = "<a> Council" }
        """),
    DiagnosticCode(
      "rule/reads-too-early",
      means: """
        a statement rule emits `metadata`, which are filled before other rules run, and has \
        `reads`
        """,
      cause: "a rule fills the statement's metadata from what others found",
      remedy: "leave `reads` out, or emit another type"),
    DiagnosticCode(
      "rule/reserved-field",
      means: """
        a statement rule emits a type one of whose fields has the name of a part of every \
        annotation
        """,
      cause: "the type has a field such as 'first' or 'negated'",
      remedy: "give the field another name",
      example: """
        annotation_type "span" { fields = { first = "integer" } }   -- no
        annotation_type "span" { fields = { start = "integer" } }   -- yes
        """),
    DiagnosticCode(
      "rule/unknown-rule",
      means: "`beats` names no rule of any loaded pack",
      cause: "the rule was renamed, or its pack is not loaded",
      remedy: "take the name offered"),
  ]
}
