import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Takes newer versions of packs, once you saw what changes.",
    discussion: """
      Examples:
        demarche pack update --preview --archive news.db
        demarche pack update sahel/verbs
        demarche pack update --yes

      New versions are verified and unpacked beside the old ones; their own examples run, in a \
      process of their own; with an archive the annotations that would change are listed. Only \
      then the lock is replaced, and 'demarche pack rollback' brings the old one back.
      """)

  @Argument(help: ArgumentHelp("Ids; all unless told.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "Tell what would change, and change nothing.")
  var preview = false

  @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
  var yes = false

  @Option(
    help: ArgumentHelp("Compare what is found in this archive.", valueName: "file"),
    completion: .file())
  var archive: String?

  @Flag(help: "Grant what the packs ask for.")
  var grant = false

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.guardedDesk()
    let installer = PackInstaller(desk: desk, options: options, grantsAll: grant)
    let staged = try installer.stage(ids.isEmpty ? .all : .only(ids))
    guard staged.lock != staged.before || !staged.granted.isEmpty else {
      options.say("nothing newer is allowed")
      return
    }
    for change in staged.changes { Console.out(TerminalText.plain(change.text) + "\n") }
    let tried = try options.telling { () throws(PackError) in try desk.unpackToTry(staged) }
    var isTaken = false
    defer { if !isTaken { desk.store.remove(tried) } }
    let trial = UpdateTrial(desk: desk, staged: staged, archive: archive, options: options)
    try trial.runExamples()
    try trial.runPreview()
    if preview { return }
    guard try mayChange() else {
      options.say("nothing was changed")
      return
    }
    try installer.commit(staged)
    isTaken = true
  }

  private func mayChange() throws -> Bool {
    if yes { return true }
    if options.canAsk { return Console.ask("Update?") }
    Console.error(
      "demarche: error: nobody can be asked whether to update [usage]\n"
        + "  help: give --yes, or --preview to look only\n")
    throw ExitStatus.usage.exit
  }
}
