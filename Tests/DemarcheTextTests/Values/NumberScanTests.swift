import DemarcheText
import Testing

@Suite struct NumberScanTests {
  @Test(arguments: [
    ("26 of them", "26 = 26"), ("1,200,000 people", "1,200,000 = 1200000"),
    ("two million people", "two million = 2000000"), ("2.5 million", "2.5 million = 2500000"),
    ("1.5 percent", "1.5 = 1.5"), ("twenty-six states", "twenty-six = 26"),
    ("one hundred and twenty", "one hundred and twenty = 120"),
    ("a hundred journalists", "a hundred = 100"),
    ("two hundred thousand", "two hundred thousand = 200000"),
    ("twelve", "twelve = 12"), ("99999999999999999999", "99999999999999999999 = 1e+20"),
  ])
  func readsNumbers(text: String, expected: String) {
    #expect(ValueProbe.values(text, [.number]) == [expected])
  }

  @Test(arguments: [
    ("the first time", "first = 1"), ("the twelfth", "twelfth = 12"),
    ("the thirtieth", "thirtieth = 30"), ("its 30th session", "30th = 30"),
    ("twenty-first century", "twenty-first = 21"), ("the 7 th EU-China", "7 th = 7"),
  ])
  func readsOrdinals(text: String, expected: String) {
    #expect(ValueProbe.values(text, [.ordinal]) == [expected])
  }

  @Test(arguments: [
    ("EUR 23 million in aid", "EUR 23 million = 23000000 EUR"),
    ("worth €23 million", "€23 million = 23000000 EUR"), ("up to $100", "$100 = 100 USD"),
    ("US$ 2.5 billion", "US$ 2.5 billion = 2500000000 USD"),
    ("23 million euros", "23 million euros = 23000000 EUR"),
    ("CA$5", "CA$5 = 5 CAD"), ("$2.5bn", "$2.5bn = 2500000000 USD"),
    ("5 billion US dollars", "5 billion US dollars = 5000000000 USD"),
    ("ten million Swiss francs", "ten million Swiss francs = 10000000 CHF"),
    ("£1,000.50", "£1,000.50 = 1000.5 GBP"), ("100 000 EUR", "100 000 EUR = 100000 EUR"),
  ])
  func readsSums(text: String, expected: String) {
    #expect(ValueProbe.values(text, [.money]) == [expected])
  }

  @Test(arguments: [
    ("Tel. +32 (0)460 75 45 53", "+32 (0)460 75 45 53 = +32460754553"),
    ("+1 (202) 647-1234.", "+1 (202) 647-1234 = +12026471234"),
    ("call 0032 2 281 61 11", "0032 2 281 61 11 = +3222816111"),
    ("+44 2034567890x456", "+44 2034567890x456 = +442034567890"),
    ("+32 2 281 61 11 20 March 2023", "+32 2 281 61 11 = +3222816111"),
  ])
  func readsPhones(text: String, expected: String) {
    #expect(ValueProbe.values(text, [.phone]) == [expected])
  }

  @Test(arguments: [
    "650+253+1234", "02 281 61 11", "+250 000 000 euros", "+5", "00:00:00", "2023-03-20 08:00",
    "+1 000 000", "+32", "0 0 3 2",
  ])
  func readsNoPhone(text: String) {
    #expect(ValueProbe.values(text, [.phone]).isEmpty)
  }

  @Test func readsAddresses() {
    let text = "Write to a.b@eeas.europa.eu or see https://europa.eu/x."
    #expect(
      ValueProbe.values(text, [.email, .url]) == [
        "a.b@eeas.europa.eu = a.b@eeas.europa.eu", "https://europa.eu/x = https://europa.eu/x",
      ])
  }
}
