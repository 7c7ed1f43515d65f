import ArgumentParser
import DemarcheModel
import DemarchePipeline

/// The flags that set packs, in place of what a workspace sets.
struct SettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A value for an option of a pack; 'demarche rules --options' lists them. May be given again.",
      valueName: "id:name=value"))
  var option: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of packs that have a profile of that name, only its rules.", valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "The day against which expiries are judged, today unless told.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  func validate() throws {
    for text in option where PackConfiguration.GivenOption(text) == nil {
      throw ValidationError("--option expects PACK:NAME=VALUE, got '\(text)'")
    }
    if let asOf, CalendarDate(iso: asOf) == nil {
      throw ValidationError("--as-of expects YYYY-MM-DD, got '\(asOf)'")
    }
  }

  /// Puts what the command line says over what a workspace says.
  func apply(to configuration: inout PackConfiguration) {
    configuration.givenOptions = option.compactMap { PackConfiguration.GivenOption($0) }
    if let profile { configuration.profile = profile }
    configuration.asOf =
      asOf.flatMap { CalendarDate(iso: $0) } ?? CalendarDate(iso: String(Console.time.prefix(10)))
  }

  /// The words of the command line, for one that makes the same again.
  var words: [(name: String, value: String?)] {
    option.map { ("--option", $0) }
      + [("--profile", profile), ("--as-of", asOf)].filter { $0.1 != nil }
  }
}
