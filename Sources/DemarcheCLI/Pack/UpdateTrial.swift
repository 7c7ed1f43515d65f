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

  /// Runs the examples of the new packs, in processes of their own.
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
    let engine = try engine(staged.lock)
    let check = try telling { () throws(DemarcheError) in try engine.check(fresh) }
    let faults = (engine.diagnostics + check.diagnostics).filter { $0.severity == .error }
    for fault in faults { Console.error(options.printer.text(of: fault)) }
    if !faults.isEmpty { throw ExitStatus.difference.exit }
    options.say("the examples of \(check.packs.joined(separator: ", ")) pass")
  }

  /// Tells what would change in the archive.
  func runPreview() throws {
    guard archive != nil else { return }
    options.say("a preview on an archive is not part of this build")
  }

  /// An engine of what a lock names; packs that are not approved compute in their own process.
  func engine(_ lock: PackLock) throws -> Engine {
    let opened = try options.telling { () throws(PackError) in
      try desk.opened(staged.workspace, lock)
    }
    return try telling { () throws(DemarcheError) in try engine(opened) }
  }

  /// The same; nil where it cannot be made, without a word.
  func quietEngine(_ lock: PackLock) -> Engine? {
    (try? desk.opened(staged.workspace, lock)).flatMap { try? engine($0) }
  }

  private func engine(_ opened: OpenWorkspace) throws(DemarcheError) -> Engine {
    var engineOptions = Engine.Options(jobs: Console.coreCount)
    engineOptions.configuration = PackConfiguration(staged.workspace)
    engineOptions.gate.expectedTrees = opened.gate.expectedTrees
    engineOptions.trustedFolders = Set(opened.packs.filter(\.isShipped).map(\.folder))
    engineOptions.workerProgram = Console.ownProgram
    engineOptions.fuel = 20_000_000
    return try Engine(packs: opened.packs.map(\.folder), options: engineOptions)
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
