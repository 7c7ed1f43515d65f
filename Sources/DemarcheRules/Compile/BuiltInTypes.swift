/// The numbers of the span types that the engine itself fills.
struct BuiltInTypes: Sendable {
  static let names = [
    "date", "number", "ordinal", "phone", "email", "url", "money", "quote", "abbrev", "names",
    "person",
  ]

  let actor: Int
  let date: Int
  let number: Int
  let ordinal: Int
  let phone: Int
  let email: Int
  let url: Int
  let money: Int
  let quote: Int
  let abbreviation: Int
  let names: Int
  let person: Int
  let role: Int
  let organisationHead: Int
  let instrument: Int
  let instrumentHead: Int
  /// Offices that stand for the issuer.
  let office: Int
  /// Short titles by the longer ones that they take up.
  let title: Int
  /// Given names, which are no reason to end a name.
  let givenName: Int

  /// Those that the value scanners fill.
  var values: [Int] { [date, number, ordinal, phone, email, url, money] }

  /// Those that the engine asks for itself, whatever rules do.
  var alwaysUsed: [Int] {
    [actor, abbreviation, role, organisationHead, instrument, instrumentHead, office, title]
  }

  init(_ lexis: inout Lexis) {
    actor = lexis.type("actor")
    date = lexis.type("date")
    number = lexis.type("number")
    ordinal = lexis.type("ordinal")
    phone = lexis.type("phone")
    email = lexis.type("email")
    url = lexis.type("url")
    money = lexis.type("money")
    quote = lexis.type("quote")
    abbreviation = lexis.type("abbrev")
    names = lexis.type("names")
    person = lexis.type("person")
    role = lexis.type("role")
    organisationHead = lexis.type("organisation_head")
    instrument = lexis.type("instrument")
    instrumentHead = lexis.type("instrument_head")
    office = lexis.type("office")
    title = lexis.type("title")
    givenName = lexis.type("given_name")
  }
}
