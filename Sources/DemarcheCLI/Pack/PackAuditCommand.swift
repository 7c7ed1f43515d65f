import ArgumentParser
import DemarchePacks

struct PackAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Verifies everything that is installed again.",
    discussion: """
      Examples:
        demarche pack audit
        demarche pack audit --offline

      Trees against the lock, archives against hashes and keys, versions against the indexes as \
      they are now. Ends with 4 where something is not what it should be, with 1 where a version \
      was withdrawn.
      """)

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.desk()
    let found = try options.telling { () throws(PackError) in try desk.audit() }
    for diagnostic in found { Console.error(options.printer.text(of: diagnostic)) }
    let status = PackTrouble.status(found)
    if status != .success { throw status.exit }
    if found.contains(where: { $0.severity == .warning }) { throw ExitStatus.difference.exit }
    options.say("all packs are what they should be")
  }
}
