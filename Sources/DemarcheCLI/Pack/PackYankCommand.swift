import ArgumentParser
import DemarchePacks

struct PackYankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yank", abstract: "Withdraws a version of a pack from an index.",
    discussion: """
      Examples:
        demarche pack yank ours/urge@0.1.0 --index /srv/packs --reason "reads dates wrongly"

      Who has it keeps it; nobody gets it any more. It stays in the index with the reason.
      """)

  @Argument(help: ArgumentHelp("The version.", valueName: "namespace/name@version"))
  var pack: String

  @Option(
    name: .customLong("index"), help: ArgumentHelp("The index's folder.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Why, for people.", valueName: "text"))
  var reason: String

  @OptionGroup var index: IndexOptions
  @OptionGroup var options: PublisherOptions

  func validate() throws {
    if parts == nil {
      throw ValidationError("a version is written namespace/name@1.2.3, got '\(pack)'")
    }
    if reason.isEmpty { throw ValidationError("--reason expects a text") }
  }

  private var parts: (id: String, version: SemanticVersion)? {
    let parts = pack.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = SemanticVersion(String(parts[1])) else { return nil }
    return (String(parts[0]), version)
  }

  func run() throws {
    guard let (id, version) = parts else { return }
    let keys = try options.keys()
    let changed = try options.telling { () throws(PackError) in
      try index.folder(folder, keys: keys).yank(id: id, version: version, reason: reason)
    }
    options.say("\(folder): \(pack) withdrawn, serial \(changed.serial)")
  }
}
