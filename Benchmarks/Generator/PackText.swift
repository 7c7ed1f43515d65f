/// The files of packs that hold generated rules and phrases.
package enum PackText {
  /// A pack's manifest.
  package static func manifest(_ name: String) -> String {
    """
    schema = 1

    [pack]
    id           = "benchmark/\(name)"
    version      = "0.1.0"
    title        = "Generated: \(name)"
    summary      = "Rules of a benchmark; made by a seeded generator."
    authors      = ["Demarche contributors"]
    license      = "Apache-2.0"
    languages    = ["en"]
    status       = "test"

    [requires]
    demarche = ">=0.1, <2"
    api      = 1

    """
  }

  /// The files of rules, 250 in each, below the pack's folder `rules`.
  package static func files(_ rules: [ComparableRule]) -> [(name: String, text: String)] {
    stride(from: 0, to: rules.count, by: 250).map { first in
      let end = min(first + 250, rules.count)
      let digits = String(10_000 + first / 250).dropFirst(2)
      return ("part-\(digits).lua", file(rules[first..<end], isFirst: first == 0))
    }
  }

  private static func file(_ rules: ArraySlice<ComparableRule>, isFirst: Bool) -> String {
    var text = "-- Made by a seeded generator.\n"
    if isFirst {
      text += #"annotation_type "pair" { fields = { a = "text", b = "text" }, overlap = "all" }"#
    }
    text += """

      local ZONES = {
        "title", "dateline", "heading", "body", "list_item", "quotation", "signature", "contact",
        "boilerplate",
      }


      """
    for (number, rule) in zip(rules.indices, rules) {
      text += #"rule "r\#(number)" { emit = "pair", zone = ZONES, match = "\#(rule.pattern)" }"#
      text += "\n"
    }
    return text
  }

  /// The lexicon of phrases.
  ///
  /// - Parameter casePolicy: `exact` where only the form as it stands counts; nil for its own.
  package static func lexicon(_ phrases: [String], casePolicy: String?) -> String {
    let policy = casePolicy.map { "\t" + $0 } ?? ""
    var text = """
      # lexicon: benchmark_phrase
      # columns: form, id\(casePolicy == nil ? "" : ", case")
      # source: made by a seeded generator
      # licence: CC0-1.0

      """
    for (number, phrase) in phrases.enumerated() { text += "\(phrase)\tP\(number)\(policy)\n" }
    return text
  }

  /// The rules that load the lexicon and make an annotation of each of its phrases in a text.
  package static let phraseRules = """
    -- Made by a seeded generator.
    lexicon "benchmark_phrase" { file = "lexicons/phrases.tsv" }
    annotation_type "phrase" { fields = { what = "text" }, overlap = "all" }

    rule "phrase" {
      emit = "phrase",
      zone = {
        "title", "dateline", "heading", "body", "list_item", "quotation", "signature", "contact",
        "boilerplate",
      },
      match = "what:<benchmark_phrase>",
    }

    """
}
