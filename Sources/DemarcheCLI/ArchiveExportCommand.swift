import ArgumentParser
import DemarcheModel
import DemarchePipeline
import Glibc

struct ArchiveExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case datasette, csv, ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes an archive in forms that other programs read.",
    discussion: """
      Examples:
        demarche archive export --archive news.db --format datasette -o published/
        datasette published/archive.db --metadata published/metadata.json
        demarche archive export --archive news.db --format csv -o tables/
        demarche archive export --archive news.db --format ndjson -o findings.ndjson

      datasette: a copy of the database, and metadata.json with what each column holds. csv: a file \
      for the statements and for each type of annotation. ndjson: a line a statement, as 'extract' \
      writes it.
      """)

  @OptionGroup var file: ArchiveOptions

  @Option(help: "datasette, csv or ndjson.")
  var format: Format

  @Option(
    name: .shortAndLong,
    help: "The folder to make; of ndjson the file, or - for standard output.")
  var output: String?

  func validate() throws {
    if format != .ndjson, output == nil || output == "-" {
      throw ValidationError("--format \(format.rawValue) needs a folder: -o FOLDER")
    }
  }

  func run() throws {
    let archive = try file.open(.reading)
    switch format {
    case .ndjson: try writeLines(archive)
    case .csv: try writeTables(archive, to: try folder())
    case .datasette: try writeDatasette(archive, to: try folder())
    }
  }

  private func folder() throws -> String {
    let path = output ?? ""
    if mkdir(path, 0o755) != 0, errno != EEXIST || !Console.isFolder(path) {
      Console.error(
        "\(path): error: cannot make the folder: \(Console.reason(errno)) [write/failed]\n")
      throw ExitStatus.cannotWrite.exit
    }
    return path.hasSuffix("/") ? path : path + "/"
  }

  private func ask<Answer>(
    _ archive: Engine.Archive,
    _ question: (Engine.Archive) throws(Engine.ArchiveFault) -> Answer
  ) throws -> Answer {
    try ArchiveOptions.telling { () throws(DemarcheError) in try Engine.with(archive, question) }
  }

  private func writeLines(_ archive: Engine.Archive) throws {
    var sink = try FindingsSink(format: .ndjson, output: output, isFlushed: false)
    var collector = ExtractCollector(format: .ndjson, unit: .bytes, isColoured: false)
    var failure: (any Error)?
    try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.forEachFindings { findings in
        collector.add(findings, nil)
        do { try sink.write(collector.take()) } catch { failure = error }
        return failure == nil
      }
    }
    if let failure { throw failure }
    try sink.end()
  }

  private func writeTables(_ archive: Engine.Archive, to folder: String) throws {
    let (objects, views) = try ask(archive) { archive throws(Engine.ArchiveFault) in
      (try archive.objects(), try archive.typeViews().map(\.view))
    }
    for object in objects where object.name == "statement" || views.contains(object.name) {
      guard var file = try OutputFile(folder + object.name + ".csv").open() else { continue }
      var waiting = Array(FindingsCSV.row(object.columns.map(\.name)).utf8)
      var failure: (any Error)?
      try ask(archive) { archive throws(Engine.ArchiveFault) in
        try archive.forEachRow(of: object) { cells in
          waiting += FindingsCSV.row(cells.map { $0 ?? "" }).utf8
          guard waiting.count >= 1 << 16 else { return true }
          do { try file.write(waiting) } catch { failure = error }
          waiting = []
          return failure == nil
        }
      }
      if let failure { throw failure }
      try file.write(waiting)
      try file.commit()
    }
  }

  private func writeDatasette(_ archive: Engine.Archive, to folder: String) throws {
    let database = folder + "archive.db"
    guard !Console.isFile(database) else {
      Console.error(
        "\(database): error: the file is there already [write/not-empty]\n"
          + "  help: name another folder, or remove it\n")
      throw ExitStatus.cannotWrite.exit
    }
    let metadata = try ask(archive) { archive throws(Engine.ArchiveFault) in
      try archive.copy(to: database)
      return DatasetteMetadata.bytes(
        of: try archive.objects(), try archive.typeViews(), name: "archive")
    }
    try OutputFile(folder + "metadata.json").write(metadata)
  }
}
