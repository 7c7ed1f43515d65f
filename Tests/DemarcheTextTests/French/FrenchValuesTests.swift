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
    ("lundi dernier", ["lundi dernier REF-WXX-1"]), ("mardi 3 mai", ["mardi 3 mai XXXX-05-03"]),
    ("fin 2022", ["fin 2022 2022"]), ("mi-mars 2021", ["mi-mars 2021 2021-03"]),
    ("les années 1990", ["années 1990 199X"]), ("le 11/07/2023", ["11/07/2023 2023-07-11"]),
    ("printemps 2022", ["printemps 2022 2022-SP"]),
  ])
  func readsDates(text: String, dates: [String]) {
    #expect(Self.dates(text) == dates)
  }

  @Test(arguments: [
    "la résolution 2254", "2000 personnes", "le second jour de mai", "un mois", "il y a un accord",
    "l'été sera long", "la fin de la guerre", "mars est loin",
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
