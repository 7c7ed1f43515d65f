import DemarcheModel

/// The French words that dates are made of.
enum FrenchCalendar {
  static func month(_ word: String) -> Int? { months[word] }
  static func weekday(_ word: String) -> Int? { weekdays[word] }
  static func season(_ word: String) -> Int? { seasons[word] }
  static func dayWord(_ word: String) -> Int? { dayWords[word] }
  static func cardinal(_ word: String) -> Int? { cardinals[word] ?? compound(word) }
  static func isYearWord(_ word: String) -> Bool { word == "année" || word == "an" }

  static func isLast(_ word: String) -> Bool {
    ["dernier", "dernière", "passé", "passée", "écoulé", "écoulée", "précédent", "précédente"]
      .contains(word)
  }

  static func isNext(_ word: String) -> Bool {
    ["prochain", "prochaine", "suivant", "suivante"].contains(word)
  }

  /// A unit and how exact a date in it is.
  static func unit(_ word: String) -> (unit: DateUnit, grain: DateValue.Precision)? {
    switch word {
    case "jour", "jours": (.day, .day)
    case "semaine", "semaines": (.week, .week)
    case "mois": (.month, .month)
    case "an", "ans", "année", "années": (.year, .year)
    default: nil
    }
  }

  /// "30e", "1ère", "trentième"; "premier" before a month is a day.
  static func ordinal(_ word: String) -> Int? {
    if let known = ordinals[word] { return known }
    for ending in ["ème", "eme", "ère", "er", "re", "e"] where word.hasSuffix(ending) {
      let digits = word.dropLast(ending.count)
      if let number = Int(digits), digits.utf8.count <= 4 { return number }
    }
    return nil
  }

  /// "XXe", "XIXème": the number of a century.
  static func roman(_ word: String) -> Int? {
    guard let ending = ["ème", "eme", "e"].first(where: { word.hasSuffix($0) }) else { return nil }
    var total = 0
    var last = 0
    for letter in word.dropLast(ending.count).reversed() {
      guard let value: Int = ["i": 1, "v": 5, "x": 10][letter] else { return nil }
      total += value < last ? -value : value
      last = Swift.max(last, value)
    }
    return total > 0 ? total : nil
  }

  // "trente-deux", "soixante-quinze", "quatre-vingt-dix".
  private static func compound(_ word: String) -> Int? {
    guard word.utf8.contains(0x2D) else { return nil }
    for (name, ten) in tens where word.hasPrefix(name + "-") {
      let rest = word.dropFirst(name.utf8.count + 1)
      let one = cardinals[rest.hasPrefix("et-") ? String(rest.dropFirst(3)) : String(rest)]
      guard let one, one < (ten == 60 || ten == 80 ? 20 : 10) else { continue }
      return ten + one
    }
    return nil
  }

  private static let tens = [
    ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60),
    ("quatre-vingt", 80),
  ]

  /// What stands between days of one month, or two dates.
  static let joints: Set<String> = ["au", "et", "-", ",", "ou", "&"]
  static let dayParts: Set<String> = [
    "matin", "soir", "midi", "nuit", "après-midi", "matinée", "soirée", "week-end",
  ]
  /// What a month without a year stands behind.
  static let beforeMonths: Set<String> = [
    "en", "depuis", "dès", "de", "d'", "début", "fin", "courant", "jusqu'en", "avant", "après",
  ]
  /// What a bare year stands behind.
  static let beforeYears: Set<String> = [
    "en", "depuis", "dès", "de", "d'", "ici", "fin", "début", "année", "an", "avant", "après",
    "jusqu'en", "entre", "pour", "et", "d'ici", "courant", "à",
  ]
  /// What makes the number before it no year.
  static let counted: Set<String> = [
    "personnes", "soldats", "hommes", "femmes", "enfants", "civils", "kilomètres", "km", "euros",
    "morts", "victimes", "tonnes", "hectares", "%", "millions", "militaires", "réfugiés", "blessés",
  ]

  private static func numbered(_ words: String, from first: Int = 1) -> [String: Int] {
    var result: [String: Int] = [:]
    for (index, word) in words.split(separator: " ").enumerated() {
      result[String(word)] = index + first
    }
    return result
  }

  private static let months = numbered(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
  ).merging(["aout": 8, "fevrier": 2, "decembre": 12]) { first, _ in first }
  private static let weekdays = numbered("lundi mardi mercredi jeudi vendredi samedi dimanche")
  private static let seasons = numbered("printemps été automne hiver")
  private static let dayWords = [
    "avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2,
  ]
  private static let cardinals = numbered(
    """
    un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize \
    dix-sept dix-huit dix-neuf vingt
    """
  ).merging([
    "une": 1, "vingt-cinq": 25, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "quatre-vingts": 80, "cent": 100,
  ]) { first, _ in first }
  private static let ordinals = numbered(
    """
    premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième \
    onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième \
    dix-neuvième vingtième
    """
  ).merging([
    "première": 1, "seconde": 2, "vingt-cinquième": 25, "trentième": 30, "quarantième": 40,
    "cinquantième": 50, "soixantième": 60, "soixante-dixième": 70, "soixante-quinzième": 75,
    "quatre-vingtième": 80, "centième": 100,
  ]) { first, _ in first }
}
