import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the packs that run in the workspace.",
    discussion: """
      Examples:
        demarche pack list
        demarche pack list --format json
      """)

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.desk()
    let entries = try options.telling { () throws(PackError) in
      let open = try desk.open(.mayChange)
      return open.workspace.namesPacks ? open.lock.packs : try desk.shippedEntries()
    }
    let rows = entries.map { PackRow($0) }
    switch format {
    case .text: Console.out(PackListText.text(rows))
    case .json: Console.out(PackListText.json(rows))
    }
  }
}
