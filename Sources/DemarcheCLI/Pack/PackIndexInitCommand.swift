import ArgumentParser
import DemarchePacks

struct PackIndexInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes an empty index in a folder.",
    discussion: """
      Examples:
        demarche pack key desk
        demarche pack index init /srv/packs --name desk

      The key of the index's name signs it unless told. Any server of files can give the folder out.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("What the index calls itself.", valueName: "name"))
  var name: String

  @OptionGroup var index: IndexOptions
  @OptionGroup var options: PublisherOptions

  func run() throws {
    let keys = try options.keys()
    let (made, key) = try options.telling { () throws(PackError) in
      let secret = try index.folder(folder, name: name, keys: keys)
      return (try secret.create(name: name), secret.publicKey)
    }
    options.say(
      """
      \(folder): index '\(made.name)', serial \(made.serial), counts until \(made.expires.iso)
      In demarche.toml of whoever takes from it:
        [indexes.\(made.name)]
        url = "\(Console.absolute(folder) ?? folder)"
        key = "\(key.base64)"
      """)
  }
}
