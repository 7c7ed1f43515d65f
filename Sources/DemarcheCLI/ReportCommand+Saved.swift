import DemarchePacks
import DemarchePipeline

/// Reports that a workspace keeps under names of its own.
extension ReportCommand {
  /// The same, with what the workspace says of a report of that name; flags win over it.
  ///
  /// - Throws: the exit status, once what is wrong with the workspace was told.
  func resolved() throws -> ReportCommand {
    guard let name = arguments.first,
      let saved = try savedReports().first(where: { $0.name == name })
    else { return self }
    var command = self
    command.arguments[0] = saved.report
    command.format = format ?? saved.format
    command.filter = filter ?? saved.filter
    let given = Set(set.map { $0.prefix { $0 != "=" } })
    command.set = saved.settings.filter { !given.contains($0.prefix { $0 != "=" }) } + set
    return command
  }

  /// Lines for a list.
  func savedEntries() throws -> String {
    try savedReports().map { saved in
      let settings = saved.settings.map { " --set \($0)" }.joined()
      let format = saved.format.map { " --format \($0)" } ?? ""
      let filter = saved.filter.map { " --where '\($0)'" } ?? ""
      return TerminalText.plain("\(saved.name)  \(saved.report)\(format)\(filter)\(settings)")
        + "\n"
    }.joined()
  }

  private func savedReports() throws -> [Workspace.SavedReport] {
    if common.place.noWorkspace { return [] }
    guard let folder = common.place.workspace ?? WorkspaceFolder.find() else { return [] }
    let desk = PackDesk(
      folder: folder, surroundings: WorkspaceFolder.surroundings(common.place.network))
    return try PackTrouble.telling(common.printer) { () throws(PackError) in
      try desk.workspace().reports
    }
  }
}
