import ArgumentParser

struct PackIndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Keeps an index: a signed list of packs that others take from.",
    discussion: """
      Examples:
        demarche pack index init /srv/packs --name desk
        demarche pack index renew /srv/packs
        demarche pack publish urge-0.1.0.dpack --index /srv/packs
      """,
    subcommands: [PackIndexInitCommand.self, PackIndexRenewCommand.self])
}
