import ArgumentParser
import DemarchePipeline

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Keeps statements and findings in one file.",
    discussion: """
      Examples:
        demarche archive add --archive news.db statements/
        demarche archive info --archive news.db
        demarche archive list --archive news.db
        demarche archive show KEY --archive news.db
        demarche archive verify --archive news.db
        demarche archive export --archive news.db --format datasette -o published/
        demarche archive preview --archive news.db new-version-of-a-pack

      The file is an SQLite database; examples/manual/archive.md says how to query it. Set \
      DEMARCHE_ARCHIVE to its path to leave --archive out.
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveInfoCommand.self, ArchiveListCommand.self,
      ArchiveShowCommand.self, ArchiveVerifyCommand.self, ArchiveExportCommand.self,
      ArchivePreviewCommand.self,
    ])
}
