import ArgumentParser
import DemarchePacks

struct PackSyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Installs what demarche.lock names, and completes it.",
    discussion: """
      Examples:
        demarche pack sync
        demarche pack sync --locked --offline

      A lock that is complete is obeyed to the letter, and no index is asked. Archives are taken \
      from those that were fetched before, from vendor/, then from the indexes.
      """)

  @Flag(help: "Refuse to change demarche.lock.")
  var locked = false

  @OptionGroup var options: DeskOptions

  func run() throws {
    let installer = PackInstaller(desk: options.guardedDesk(), options: options)
    let staged = try installer.stage()
    if locked, staged.lock != staged.before {
      try options.telling { () throws(PackError) in
        throw PackDesk.wouldChange(from: staged.before, to: staged.lock, in: installer.desk)
      }
    }
    try installer.commit(staged, keepsRules: locked)
    options.say("\(staged.lock.packs.count) packs, as locked")
  }
}
