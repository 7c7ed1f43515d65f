import ArgumentParser
import DemarchePacks

struct PackBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Makes one file of a pack, the same bytes for the same pack.",
    discussion: """
      Examples:
        demarche pack build my-pack
        demarche pack build my-pack -o my-pack.dpack

      All files of the folder go in but those whose names begin with a dot. The file is named \
      NAME-VERSION.dpack unless told.
      """)

  @Argument(help: ArgumentHelp("The pack's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var options: PublisherOptions

  func run() throws {
    let (pack, archive) = try options.telling { () throws(PackError) in
      try PackArchive.build(folder: folder)
    }
    for warning in pack.diagnostics { Console.error(options.printer.text(of: warning)) }
    let manifest = pack.manifest
    let name = manifest.id.split(separator: "/").last.map { String($0) } ?? ""
    let file = output ?? "\(name)-\(manifest.version.text)\(PackArchive.fileEnding)"
    try refuseInside(file)
    try OutputFile(file).write(archive)
    if file != "-" {
      options.say("\(file): \(manifest.reference), \(archive.count) bytes")
    }
  }

  // The next archive would hold this one.
  private func refuseInside(_ file: String) throws {
    let parent = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    guard file != "-", let place = Console.absolute(parent), let pack = Console.absolute(folder),
      place == pack || place.hasPrefix(pack + "/")
    else { return }
    throw ValidationError(
      "the archive should not lie in the pack's own folder; name another file with -o")
  }
}
