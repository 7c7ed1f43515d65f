import DemarcheText

/// What is known so far about who speaks where in a statement.
struct SpeechMemo {
  /// Its quotations, once somebody asked.
  var quotations: [Quotation]?
  /// Who speaks in a quotation, by its number; nil where nobody is named.
  var sayers: [Int: Sayer?] = [:]
  /// The number of spans for which the sayers hold.
  var spanCount = -1
  /// The ways to name the issuer.
  var issuer: IssuerIdentity?
  /// The persons that titles lead to, by the token behind the title.
  var titles: [Int: String] = [:]
}
