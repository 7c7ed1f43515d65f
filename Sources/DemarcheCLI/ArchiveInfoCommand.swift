import ArgumentParser
import DemarchePipeline

struct ArchiveInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Tells how much an archive holds.",
    discussion: """
      Examples:
        demarche archive info --archive news.db
      """)

  @OptionGroup var file: ArchiveOptions

  func run() throws {
    let archive = try file.open(.reading)
    let found = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
        try archive.information()
      }
    }
    let lines = ArchiveInfoCommand.lines(of: found)
    let wide = (lines.map { $0.name.count }.max() ?? 0) + 2
    for line in lines {
      let blanks = String(repeating: " ", count: wide - line.name.count)
      Console.out(TerminalText.plain(line.name + blanks + line.value) + "\n")
    }
  }

  private typealias Line = (name: String, value: String)

  private static func lines(of found: Engine.ArchiveInformation) -> [Line] {
    var lines: [Line] = []
    lines.append(("statements", String(found.statementCount)))
    lines.append(("versions", String(found.versionCount)))
    var days = "unknown"
    if let first = found.firstDay, let last = found.lastDay { days = first + " to " + last }
    lines.append(("issued", days))
    lines.append(("rules", String(found.ruleCount)))
    lines.append(("of other rules", "\(found.staleCount) statements"))
    lines.append(("judgements", String(found.judgementCount)))
    lines.append(("runs", String(found.runCount)))
    var last = "none"
    if let run = found.lastRun { last = run.startedAt + ", " + run.outcome }
    lines.append(("last run", last))
    let isSmall = found.byteCount < 10_000_000
    let size = isSmall ? "\(found.byteCount / 1000) kB" : "\(found.byteCount / 1_000_000) MB"
    lines.append(("size", size))
    for (type, count) in found.annotationCounts where count > 0 {
      lines.append((type, String(count)))
    }
    return lines
  }
}
