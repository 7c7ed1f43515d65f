import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackOutdatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outdated", abstract: "Lists packs of which there is a newer version.",
    discussion: """
      Examples:
        demarche pack outdated
        demarche pack outdated --format json

      'demarche pack update' takes what the ranges in demarche.toml allow.
      """)

  @Option(help: "text or json.")
  var format: PackListCommand.Format = .text

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.desk()
    let (lock, newest) = try options.telling { () throws(PackError) in
      (try desk.store.lock() ?? PackLock(), try desk.newest())
    }
    let rows = lock.packs.compactMap { entry -> PackRow? in
      guard let new = newest[entry.id], new.version > entry.version else { return nil }
      var row = PackRow(entry)
      row.newest = new.version.text
      return row
    }
    switch format {
    case .text: Console.out(PackListText.text(rows))
    case .json: Console.out(PackListText.json(rows))
    }
  }
}
