import ArgumentParser
import DemarchePipeline

struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks that an archive is whole.",
    discussion: """
      Examples:
        demarche archive verify --archive news.db

      Checks the file, the digests of the texts, that every position lies in its text, every \
      reference from table to table, and the full-text index. Ends with 65 where one is wrong.
      """)

  @OptionGroup var file: ArchiveOptions

  func run() throws {
    let archive = try file.open(.reading)
    let found = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.with(archive) { archive throws(Engine.ArchiveFault) in try archive.verify() }
    }
    guard found.faults.isEmpty else {
      try ArchiveOptions.telling { () throws(DemarcheError) in throw DemarcheError(found.faults) }
      return
    }
    let search = found.isSearchChecked ? "" : "; the full-text index may not be checked"
    Console.out(
      "\(found.statementCount) statements in \(found.versionCount) versions with "
        + "\(found.annotationCount) annotations are whole\(search)\n")
  }
}
