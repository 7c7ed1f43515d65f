import ArgumentParser
import DemarcheModel
import DemarchePacks
import DemarchePipeline

/// The workspace in which a command runs: the packs that it loads and how they are set.
struct WorkspaceOpening {
  let desk: PackDesk
  let open: OpenWorkspace

  /// Opens the workspace that the flags or the working folder name; nil where there is none.
  ///
  /// - Throws: the exit status, once what is wrong was told.
  static func find(_ options: WorkspaceOptions, _ printer: DiagnosticPrinter) throws
    -> WorkspaceOpening?
  {
    if options.noWorkspace { return nil }
    guard let folder = options.workspace ?? WorkspaceFolder.find() else { return nil }
    let desk = PackDesk(folder: folder, surroundings: WorkspaceFolder.surroundings(options.network))
    return try PackTrouble.telling(printer) { () throws(PackError) in
      WorkspaceOpening(
        desk: desk, open: try desk.open(options.locked ? .mustHold : .mayChange))
    }
  }

  /// The packs' folders, with or without those that come with the program.
  func folders(withShipped: Bool) -> [String] {
    open.packs.filter { withShipped || !$0.isShipped }.map(\.folder)
  }

  /// Asks whether packs that were never approved may run, and keeps the answer.
  ///
  /// - Parameter folders: theirs.
  /// - Returns: the gate with what was approved; nil where nobody can be asked, or said no.
  /// - Throws: the exit status, once what is wrong was told.
  func approve(
    _ folders: [String], _ options: WorkspaceOptions, _ printer: DiagnosticPrinter
  ) throws -> PackGate? {
    guard Console.canAsk, !options.noInput else { return nil }
    return try PackTrouble.telling(printer) { () throws(PackError) in
      let descriptions = try folders.map { (folder) throws(PackError) in
        try PackDescription(
          opening: folder, entry: open.packs.first { $0.folder == folder }?.entry, desk)
      }
      Console.error("These packs of the workspace hold code and were never approved:\n")
      for description in descriptions { Console.error(description.text) }
      guard Console.ask("Let them run?") else { return nil }
      UserGuard.take()
      var trust = try desk.trust()
      var gate = open.gate
      for description in descriptions {
        trust.approve(description.approval)
        gate.approvedTrees.insert(description.treeSHA256)
      }
      try desk.keep(trust)
      return gate
    }
  }
}
