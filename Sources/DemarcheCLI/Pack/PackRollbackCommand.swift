import ArgumentParser
import DemarchePacks

struct PackRollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Goes back to the lock before this one.",
    discussion: """
      Examples:
        demarche pack rollback

      The last twenty locks are kept with their packs, so this needs no network.
      """)

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.guardedDesk()
    let changes = try options.telling { () throws(PackError) in
      let before = try desk.store.lock() ?? PackLock()
      return PackChange.list(from: before, to: try desk.store.rollBack())
    }
    for change in changes { options.say(change.text) }
  }
}
