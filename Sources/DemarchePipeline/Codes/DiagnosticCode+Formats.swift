extension DiagnosticCode {
  /// Codes of formats that packs bring.
  static let formats: [DiagnosticCode] = [
    DiagnosticCode(
      "format/built-in",
      means: "a pack's format has the name of one that is built in",
      cause: "`format \"html\"` was meant to change the built-in one",
      remedy: "give it another name"),
    DiagnosticCode(
      "format/text-or-escape",
      means: "a format has neither `text` nor `escape`, or both",
      cause: "nothing says how text from outside is kept from becoming markup",
      remedy: "keep one; an empty `escape` says that the format has no markup",
      example: """
        format "wiki" { }                                   -- no
        format "wiki" { escape = { ["["] = "&#91;" } }      -- yes
        """),
    DiagnosticCode(
      "format/wrong-result",
      means: "a function of a format gave no string; no file is written",
      cause: "a path through the function has no `return`",
      remedy: "return a string; an empty one leaves the part out"),
  ]
}
