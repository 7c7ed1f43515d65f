import ArgumentParser

/// How the command ends; the numbers are those of sysexits where it has one.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case difference = 1
  case pluginFailed = 2
  case budgetExceeded = 3
  case refused = 4
  case usage = 64
  case badData = 65
  case noInput = 66
  case networkNeeded = 69
  case internalFault = 70
  case cannotWrite = 73
  case badConfiguration = 78
  case interrupted = 130

  var meaning: String {
    switch self {
    case .success: "all went well"
    case .difference:
      "'extract --fail-on': there is such a finding; 'diff': they differ; 'report --verify': it came "
        + "out otherwise; 'eval': F1 is below '--min-f1' or that of '--baseline'; 'check', 'test': "
        + "a rule or a case fails; "
        + "'docs --check': the page is stale"
    case .pluginFailed: "a pack failed; what the others gave was written"
    case .budgetExceeded: "a pack spent its memory, fuel, time or output; the rest was written"
    case .refused:
      "a pack was refused: it is not what it should be, or was never approved; or one that is not "
        + "trusted cannot be confined and was left out, and the rest was written"
    case .usage: "the command line is wrong"
    case .badData: "an input is no statement; the others were read"
    case .noInput: "an input does not exist, or no input was found"
    case .networkNeeded: "a file of an index cannot be fetched, or '--offline' forbids it"
    case .internalFault: "a fault in demarche itself"
    case .cannotWrite: "an output cannot be written"
    case .badConfiguration: "a pack's manifest or a setting is wrong"
    case .interrupted: "interrupted"
    }
  }

  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + "  "
        + status.meaning + "\n"
    }.joined() + "Where several apply, the first of 4, 3, 2, 65, 66, 1 counts.\n"
  }

  /// The worse of two, in the order of the table's last line.
  func worse(_ other: ExitStatus) -> ExitStatus {
    let order: [ExitStatus] = [
      .refused, .budgetExceeded, .pluginFailed, .badData, .noInput, .difference,
    ]
    let mine = order.firstIndex(of: self) ?? (self == .success ? order.count : -1)
    let its = order.firstIndex(of: other) ?? (other == .success ? order.count : -1)
    return its < mine ? other : self
  }

  /// Ends the command with this status, quietly.
  var exit: ExitCode { ExitCode(rawValue) }
}
