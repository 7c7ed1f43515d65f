import ArgumentParser
import DemarchePacks

struct PackIndexRenewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Signs an index anew, so that it counts for longer.",
    discussion: """
      Examples:
        demarche pack index renew /srv/packs
        demarche pack index renew /srv/packs --days 90
      """)

  @Argument(help: ArgumentHelp("The index's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @OptionGroup var index: IndexOptions
  @OptionGroup var options: PublisherOptions

  func run() throws {
    let keys = try options.keys()
    let renewed = try options.telling { () throws(PackError) in
      try index.folder(folder, keys: keys).renew()
    }
    options.say(
      "\(folder): index '\(renewed.name)', serial \(renewed.serial), counts until "
        + renewed.expires.iso)
  }
}
