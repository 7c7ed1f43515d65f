import DemarcheModel

/// What a field should hold according to the gold.
enum ExpectedValue: Sendable {
  /// One of these numbers.
  case polarity([Int])
  /// One of these actors.
  case actor(ExpectedActor)
  /// These bytes of the file, or one of these texts; nothing where there is neither. The last
  /// is what a person reads.
  case words(TextRange?, [String], String?)
  /// One of these intervals.
  case days([GoldDays])
  /// This number, however it is written.
  case phone(String)

  /// The value as a person would write it.
  var plainText: String {
    switch self {
    case .polarity(let numbers): numbers.map(String.init).joined(separator: " or ")
    case .actor(let actor): actor.plainText
    case .words(_, _, let text): text ?? "nothing"
    case .days(let days):
      days.map(\.text).joined(separator: " or ")
    case .phone(let text): text
    }
  }
}
