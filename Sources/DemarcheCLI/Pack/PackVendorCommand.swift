import ArgumentParser
import DemarchePacks

struct PackVendorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendor", abstract: "Puts the archives of all locked packs into vendor/.",
    discussion: """
      Examples:
        demarche pack vendor

      With vendor/ beside demarche.toml and demarche.lock the workspace needs no index: \
      'demarche pack sync --offline' installs from it.
      """)

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.guardedDesk()
    let files = try options.telling { () throws(PackError) in try desk.vendorAll() }
    for file in files { options.say(file) }
    options.say("\(files.count) archives")
  }
}
