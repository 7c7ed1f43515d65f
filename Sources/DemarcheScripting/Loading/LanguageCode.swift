package import DemarcheModel
import DemarcheRules

/// The codes of languages that rules can name: ISO 639-1.
package enum LanguageCode {
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
    pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  // What people write instead, of the languages in which statements are issued most.
  private static let names = [
    "arabic": "ar", "bulgarian": "bg", "chinese": "zh", "croatian": "hr", "czech": "cs",
    "danish": "da", "dutch": "nl", "english": "en", "estonian": "et", "finnish": "fi",
    "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hungarian": "hu",
    "irish": "ga", "italian": "it", "japanese": "ja", "korean": "ko", "latvian": "lv",
    "lithuanian": "lt", "maltese": "mt", "norwegian": "no", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk",
    "slovenian": "sl", "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "rus": "ru",
  ]

  /// What a rule names that is for every language.
  static let any = "any"

  static func isKnown(_ code: String) -> Bool { codes.contains(code) }

  static func unknown(_ code: String, at place: RuleLocation) -> DeclarationError {
    DeclarationError(
      "rule/unknown-language", "there is no language '\(code)'", at: place,
      help: near(code).map { "did you mean '\($0)'?" } ?? "write its ISO 639-1 code, such as 'en'")
  }

  /// What is wrong with the language that a person gave for statements: it is no code, with a
  /// region or without one, nor `auto`; else nil.
  ///
  /// - Parameter spoken: the languages that packs have rules for.
  package static func fault(_ code: String, spoken: [String]) -> Diagnostic? {
    if code == "auto" || codes.contains(primary(code)) { return nil }
    let known = spoken.map { "'\($0)'" }.joined(separator: ", ")
    let help = "write its ISO 639-1 code, or 'auto', which detects it"
    return Diagnostic(
      code: "read/unknown-language", message: "there is no language '\(code)'",
      help: (near(code) ?? NearestName.find(code.lowercased(), in: spoken + ["auto"]))
        .map { "did you mean '\($0)'?" }
        ?? help + (known.isEmpty ? "" : "; packs have rules for " + known))
  }

  // The code that somebody probably meant.
  private static func near(_ code: String) -> String? {
    let lower = code.lowercased()
    let start = primary(code)
    return names[lower] ?? (codes.contains(start) ? start : nil) ?? names[start]
      ?? NearestName.find(lower, in: names.keys.sorted()).flatMap { names[$0] }
  }

  // "en" of "en-GB" and of "en_GB.UTF-8".
  private static func primary(_ code: String) -> String {
    code.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
