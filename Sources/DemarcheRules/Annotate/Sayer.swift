import DemarcheModel

/// Who is said to say something.
struct Sayer {
  /// Nil for a pronoun that leads nowhere.
  var actor: ActorReference?
  /// The issuer, or who speaks for it: quoting them is not reporting.
  var isOwn: Bool
  /// They say that it is not so.
  var isDenial = false

  /// A pronoun that may as well mean the issuer.
  static let unknown = Sayer(actor: nil, isOwn: false)
}
