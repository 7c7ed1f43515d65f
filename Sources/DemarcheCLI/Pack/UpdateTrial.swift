import ArgumentParser
import DemarcheModel
import DemarchePacks
import DemarchePipeline

/// Tries packs that are unpacked but not yet named by the lock.
struct UpdateTrial {
  let desk: PackDesk
  let staged: StagedPacks
  var archive: String?
  let options: DeskOptions

  /// Runs the cases and examples of the new packs, in processes of their own, as their authors did:
  /// without what the workspace sets.
  ///
  /// - Throws: exit 1 where one fails, once that was told.
  func runExamples() throws {
    let fresh = staged.fresh.map { pack in
      desk.store.folder(
        of: PackLock.Entry(
          id: pack.folder.manifest.id, version: pack.folder.manifest.version, source: .shipped,
          treeSHA256: pack.folder.treeSHA256))
    }
    guard !fresh.isEmpty else { return }
    var asMade = staged.workspace
    asMade.profile = nil
    asMade.options = []
    asMade.rules = []
    asMade.tunes = []
    let engine = try engine(staged.lock, asMade)
    let report = try telling { () throws(DemarcheError) in try engine.runCases(of: fresh) }
    let faults =
      (engine.diagnostics.filter { isOfFresh($0, fresh) } + report.packs.flatMap(\.diagnostics))
      .filter { $0.severity == .error }
    for fault in faults { Console.error(options.printer.text(of: fault)) }
    let text = CaseReportText(style: FindingsText.Style(isColoured: options.usesColour))
    if !report.isPassing { Console.out(text.text(of: report)) }
    if !report.isPassing || !faults.isEmpty { throw ExitStatus.difference.exit }
    options.say(text.summary(of: report))
  }

  // Faults of other packs were there before, and are no reason against the new ones.
  private func isOfFresh(_ fault: Diagnostic, _ folders: [String]) -> Bool {
    if let file = fault.file, folders.contains(where: { file == $0 || file.hasPrefix($0 + "/") }) {
      return true
    }
    return staged.fresh.contains { pack in
      fault.rule?.hasPrefix(pack.folder.manifest.id + "/") ?? false
    }
  }

  /// Tells what would change in the archive.
  func runPreview() throws {
    guard let archive else { return }
    let (old, new) = (try engine(staged.before), try engine(staged.lock))
    let run = PreviewRun(
      archive: try ArchiveOptions.telling { () throws(DemarcheError) in
        try Engine.archive(at: archive, .reading)
      },
      jobs: Console.coreCount, isColoured: options.usesColour,
      showsProgress: Console.errorIsTerminal && !options.quiet)
    let preview = try run.run(from: old, to: new)
    for failure in preview.failures { Console.error(options.printer.text(of: failure)) }
  }

  /// An engine of what a lock names, set as the workspace says.
  ///
  /// Packs that may run when the workspace is opened run here, with what they are granted; others
  /// compute in a process of their own, and are granted nothing.
  ///
  /// - Parameter workspace: another than the one that is there.
  func engine(_ lock: PackLock, _ workspace: Workspace? = nil) throws -> Engine {
    let workspace = workspace ?? staged.workspace
    let opened = try options.telling { () throws(PackError) in
      try desk.opened(workspace, lock)
    }
    return try telling { () throws(DemarcheError) in try engine(opened) }
  }

  /// The same; nil where it cannot be made, without a word.
  func quietEngine(_ lock: PackLock) -> Engine? {
    (try? desk.opened(staged.workspace, lock)).flatMap { try? engine($0) }
  }

  private func engine(_ opened: OpenWorkspace) throws(DemarcheError) -> Engine {
    var engineOptions = Engine.Options(jobs: Console.coreCount)
    engineOptions.configuration = PackConfiguration(opened.workspace)
    engineOptions.configuration.asOf = CalendarDate(iso: String(Console.time.prefix(10)))
    engineOptions.gate.expectedTrees = opened.gate.expectedTrees
    engineOptions.trustedFolders = Set(
      opened.packs.filter { $0.isShipped || mayRun($0.folder, opened.gate) }.map(\.folder))
    engineOptions.workerProgram = Console.ownProgram
    return try Engine(packs: opened.packs.map(\.folder), options: engineOptions)
  }

  private func mayRun(_ path: String, _ gate: PackGate) -> Bool {
    guard let folder = try? PackFolder.open(path) else { return false }
    let files =
      folder.rules + folder.libraries + folder.reports + folder.readers + folder.formats
    return gate.refusal(
      folder: path, id: folder.manifest.id, treeSHA256: folder.treeSHA256,
      hasCode: files.contains { $0.path.hasSuffix(".lua") }) == nil
  }

  private func telling<Result>(_ body: () throws(DemarcheError) -> Result) throws -> Result {
    do throws(DemarcheError) {
      return try body()
    } catch {
      for diagnostic in error.diagnostics { Console.error(options.printer.text(of: diagnostic)) }
      throw PackTrouble.status(error.diagnostics).exit
    }
  }
}
