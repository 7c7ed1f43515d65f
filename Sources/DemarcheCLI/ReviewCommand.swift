import ArgumentParser
import DemarchePipeline

struct ReviewCommand: ParsableCommand {
  enum Judging: String, ExpressibleByArgument, CaseIterable {
    case accept, reject, withdraw
  }

  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Accepts or rejects annotations of an archive.",
    discussion: """
      Examples:
        demarche review 16777219 accept --archive news.db
        demarche review 16777219 reject --note 'a quotation'
        demarche review 16777219 withdraw
        demarche review --list --verdict reject --type stance

      The number is what 'query' and 'archive show' call 'annotation'. A judgement is about the \
      words at their place: it stays where other rules find them. What is rejected is no answer of \
      'query', unless the filter speaks of 'verdict'.
      """)

  @Argument(help: "The number of an annotation.")
  var annotation: Int64?

  @Argument(help: "accept, reject or withdraw.")
  var judgement: Judging?

  @Option(help: "Why; the note of before stays without it, and '' clears that.")
  var note: String?

  @Flag(help: "Lists judgements.")
  var list = false

  @Option(help: "With --list: only 'accept' or 'reject'.")
  var verdict: String?

  @Option(help: "With --list: only annotations of this type.")
  var type: String?

  @Option(help: ArgumentHelp("With --list: only this statement.", valueName: "key"))
  var statement: String?

  @OptionGroup var file: ArchiveOptions

  func validate() throws {
    if !list && (annotation == nil || judgement == nil) {
      throw ValidationError("expected an annotation's number, then accept, reject or withdraw")
    }
    if let verdict, Engine.Verdict(rawValue: verdict) == nil {
      throw ValidationError("--verdict expects accept or reject, got '\(verdict)'")
    }
  }

  func run() throws {
    if list { return try showList() }
    guard let annotation, let judgement else { return }
    let archive = try file.open(.writing)
    let verdict = Engine.Verdict(rawValue: judgement.rawValue)
    let time = Console.time
    let judged = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
        try archive.judge(annotation, verdict, note: note, at: time)
      }
    }
    let word =
      switch judgement {
      case .accept: "accepted"
      case .reject: "rejected"
      case .withdraw: "no longer judged"
      }
    var text = "\(judged.type) in \(judged.key): \u{201C}\(judged.quote)\u{201D} is \(word)"
    if note == nil, verdict != nil, let kept = judged.note { text += "; its note stays: " + kept }
    Console.out(TerminalText.plain(text.replacing("\n", with: " ")) + "\n")
  }

  private func showList() throws {
    let archive = try file.open(.reading)
    let rows = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.with(archive) { archive throws(Engine.ArchiveFault) in
        try archive.judgements(
          verdict: verdict.flatMap { Engine.Verdict(rawValue: $0) }, type: type, key: statement)
      }
    }
    for row in rows {
      let cells = [
        row.verdict.rawValue, row.annotations.map(String.init).joined(separator: ","), row.type,
        row.key, row.quote, row.note ?? "",
      ]
      let line = cells.map { TerminalText.plain($0).replacing("\t", with: " ") }
        .joined(separator: "\t")
      Console.out(line.replacing("\n", with: " ") + "\n")
    }
  }
}
