import ArgumentParser
import DemarcheModel
import DemarchePacks

/// The flags of commands that change an index.
struct IndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The key that signs the index, by name or file; else the one of the index's name.",
      valueName: "key"))
  var indexKey: String?

  @Option(help: ArgumentHelp("For how many days the index counts from now on.", valueName: "n"))
  var days = 365

  @Option(help: ArgumentHelp("The day of today.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  @OptionGroup var password: PasswordOptions

  func validate() throws {
    if let asOf, CalendarDate(iso: asOf) == nil {
      throw ValidationError("--as-of expects YYYY-MM-DD, got '\(asOf)'")
    }
    if !(1...3660).contains(days) {
      throw ValidationError("--days expects a number from 1 to 3660, got \(days)")
    }
  }

  /// The day of today, in UTC.
  var today: CalendarDate {
    asOf.flatMap { CalendarDate(iso: $0) } ?? Console.today
  }

  /// The index in a folder, to be changed by whoever has its key.
  func folder(_ path: String, keys: KeyFolder) throws(PackError) -> IndexFolder {
    let name = if let indexKey { indexKey } else { try IndexFolder.name(of: path) }
    return try folder(path, name: name, keys: keys)
  }

  /// The index in a folder, signed with a key of that name.
  func folder(_ path: String, name: String, keys: KeyFolder) throws(PackError) -> IndexFolder {
    UserGuard.take()
    return IndexFolder(
      path, key: try keys.secretKey(indexKey ?? name, password), today: today, days: days)
  }
}
