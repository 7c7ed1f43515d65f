import ArgumentParser

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Takes packs of others, keeps them, and gives out your own.",
    discussion: """
      Examples:
        demarche pack add ours/urge
        demarche pack build my-pack
        demarche pack update --preview
      """,
    subcommands: [
      PackInitCommand.self, PackAddCommand.self, PackRemoveCommand.self, PackSyncCommand.self,
      PackUpdateCommand.self, PackListCommand.self, PackInfoCommand.self,
      PackOutdatedCommand.self, PackWhyCommand.self, PackAuditCommand.self,
      PackTrustCommand.self, PackVendorCommand.self, PackBundleCommand.self,
      PackUnbundleCommand.self, PackRollbackCommand.self,
      PackBuildCommand.self, PackKeyCommand.self, PackSignCommand.self, PackVerifyCommand.self,
      PackPublishCommand.self, PackYankCommand.self, PackIndexCommand.self, PackKeysCommand.self,
    ])
}
