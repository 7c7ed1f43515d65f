import ArgumentParser
import DemarchePacks

struct PackBundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Writes the workspace with all of its packs into one file.",
    discussion: """
      Examples:
        demarche pack bundle north-desk.tar

      For a desk without a network: 'demarche pack unbundle north-desk.tar' there.
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file: String

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.desk()
    let bytes = try options.telling { () throws(PackError) in try PackBundle.build(desk) }
    try OutputFile(file).write(bytes)
    options.say("wrote \(file), \(bytes.count) bytes")
  }
}
