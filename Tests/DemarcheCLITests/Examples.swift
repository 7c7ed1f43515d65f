import TestSupport

/// The statements that come with Demarche, as paths from the checkout.
enum Examples {
  static let folder = "examples/statements"
  static let kazakhstan = folder + "/kazakhstan-parliamentary-elections.txt"
  static let all = [
    "halden-strait-incident", "kazakhstan-parliamentary-elections", "lake-accord-joint-statement",
    "sarvania-elections",
  ].map { "\(folder)/\($0).txt" }

  /// A few sentences that the packs annotate.
  static let short = """
    The European Union welcomes the reforms in Kazakhstan.

    The EU strongly condemns the attack of 3 May 2023 in Kabul.

    """
}

/// Runs the built command.
func demarche(_ arguments: String..., input: String = "") throws -> Command.Outcome {
  try Command.demarche().run(arguments, input: Array(input.utf8))
}
