import DemarcheModel
import DemarcheText
import Testing

@Suite struct FrenchValuesTests {
  // The words of each date and what they mean on 2024-06-07.
  static func dates(_ text: String) -> [String] {
    let analysis = TextProbe.analysis(text)
    let others = ValueScanner.values(in: analysis)
    return FrenchValues.values(in: analysis, others: others) { _ in true }.compactMap { match in
      guard case .date(let date) = match.value else { return nil }
      return analysis.text(match.tokens) + " " + date.symbolic
    }
  }

  @Test(arguments: [
    ("le 11 juillet 2023", ["11 juillet 2023 2023-07-11"]),
    ("le 1er juin", ["1er juin XXXX-06-01"]),
    ("du 17 au 19 mai", ["17 au 19 mai XXXX-05-17/XXXX-05-19"]),
    ("les 8 et 9 décembre 2016", ["8 et 9 décembre 2016 2016-12-08/2016-12-09"]),
    (
      "les 12 août et 8 septembre 2008",
      ["12 août 2008-08-12", "8 septembre 2008 2008-09-08"]
    ),
    ("du 28 mai au 3 juin 2023", ["28 mai au 3 juin 2023 2023-05-28/2023-06-03"]),
    ("le 28 juin dernier", ["28 juin dernier REF-XXXX-06-28"]),
    ("hier soir, aujourd'hui", ["hier soir REF-P1D", "aujourd'hui REF"]),
    ("cette nuit", ["cette nuit REF"]), ("ce matin", ["ce matin REF"]),
    ("la semaine dernière", ["la semaine dernière REF-P1W"]),
    ("le mois prochain", ["le mois prochain REF+P1M"]), ("cette année", ["cette année REF+P0Y"]),
    ("il y a deux ans", ["il y a deux ans REF-P2Y"]),
    ("dans trois jours", ["dans trois jours REF+P3D"]),
    ("depuis 2014", ["2014 2014"]), ("en mars 2022", ["mars 2022 2022-03"]),
    ("en mars", ["mars XXXX-03"]), ("de 2014 à 2020", ["2014 à 2020 2014/2020"]),
    ("lundi dernier", ["lundi dernier REF-WXX-1"]),
    ("mardi 3 mai", ["mardi 3 mai XXXX-05-03-WXX-2"]),
    ("fin 2022", ["fin 2022 2022"]), ("mi-mars 2021", ["mi-mars 2021 2021-03"]),
    ("les années 1990", ["années 1990 199X"]), ("le 11/07/2023", ["11/07/2023 2023-07-11"]),
    ("printemps 2022", ["printemps 2022 2022-SP"]),
  ])
  func readsDates(text: String, dates: [String]) {
    #expect(Self.dates(text) == dates)
  }

  @Test(arguments: [
    ("entre le 3 et le 7 mars 2014", ["3 et le 7 mars 2014 2014-03-03/2014-03-07"]),
    ("les 3 et 12 mars 2014", ["3 2014-03-03", "12 mars 2014 2014-03-12"]),
    ("les 3, 4 et 5 juin", ["3, 4 et 5 juin XXXX-06-03/XXXX-06-05"]),
    ("de janvier à mars 2022", ["janvier à mars 2022 2022-01/2022-03"]),
    ("en janvier et février 2022", ["janvier et février 2022 2022-01/2022-02"]),
    ("de lundi à mercredi", ["lundi à mercredi XXXX-WXX-1/XXXX-WXX-3"]),
    ("au premier trimestre 2022", ["premier trimestre 2022 2022-Q1"]),
    (
      "le second semestre de l'année 2022",
      ["second semestre de l'année 2022 2022-07/2022-12"]
    ),
    ("au XXe siècle", ["XXe siècle 19XX"]), ("les années 90", ["années 90 199X"]),
    ("les années soixante-dix", ["années soixante-dix 197X"]),
    ("cet été", ["cet été REF+P0Y-SU"]), ("l'hiver prochain", ["hiver prochain REF+XXXX-WI"]),
    ("ce week-end", ["ce week-end REF+P0W-6/REF+P0W-7"]),
    ("le week-end dernier", ["le week-end dernier REF-P1W-6/REF-P1W-7"]),
    ("il y a quelques jours", ["il y a quelques jours REF-P3D"]),
    ("il y a un an et demi", ["il y a un an et demi REF-P18M"]),
    ("il y a trente-deux ans", ["il y a trente-deux ans REF-P32Y"]),
    ("il y a quatre-vingt-dix ans", ["il y a quatre-vingt-dix ans REF-P90Y"]),
    ("il y a 48 heures", ["il y a 48 heures REF-P2D"]),
    ("d'ici la fin de l'année", ["fin de l'année REF+P0Y"]),
    ("en fin d'année", ["fin d'année REF+P0Y"]),
    ("au début du mois prochain", ["début du mois prochain REF+P1M"]),
    ("les trois derniers jours", ["trois derniers jours REF-P3D/REF-P1D"]),
    ("les dix prochaines années", ["dix prochaines années REF+P1Y/REF+P10Y"]),
  ])
  func readsPartsAndRanges(text: String, dates: [String]) {
    #expect(Self.dates(text) == dates)
  }

  @Test(arguments: [
    "la résolution 2254", "2000 personnes", "le second jour de mai", "un mois", "il y a un accord",
    "l'été sera long", "la fin de la guerre", "mars est loin",
    "la fin de la semaine de travail", "le siècle", "les derniers jours", "le week-end",
    "le second",
    "elle a été reçue", "trois jours", "le premier semestre",
  ])
  func leavesOtherNumbersAndWordsAlone(text: String) {
    #expect(Self.dates(text).isEmpty)
  }

  @Test func readsOrdinals() {
    let analysis = TextProbe.analysis("le 30e anniversaire, le dixième")
    let found = FrenchValues.values(in: analysis, others: []) { _ in true }
    #expect(found.map(\.value) == [.number(30), .number(10)])
  }

  @Test func otherSentencesKeepTheirValues() {
    let analysis = TextProbe.analysis("It began on 3 May 2021.")
    let others = ValueScanner.values(in: analysis)
    #expect(FrenchValues.values(in: analysis, others: others) { _ in false } == others)
  }
}
