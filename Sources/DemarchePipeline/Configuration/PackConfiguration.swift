package import DemarcheModel
package import DemarchePacks

/// How the packs of a run are set: what a workspace and the command line say beyond which packs
/// there are.
package struct PackConfiguration: Sendable, Hashable {
  /// Values for options of packs.
  package var options: [Workspace.OptionValues] = []
  /// Levels and options of rules; where several match, the last counts.
  package var rules: [Workspace.RuleSetting] = []
  /// Overlays on findings, in order.
  package var tunes: [Workspace.Tune] = []
  /// The profile whose rules run; nil for all rules.
  package var profile: String?
  /// What packs were granted.
  package var grants: [Workspace.Grant] = []
  /// The folder that `workspace:` in permissions means; nil where there is no workspace.
  package var workspaceFolder: String?
  /// The day against which expiries are judged, and that `date.today()` gives.
  package var asOf: CalendarDate?

  /// Nothing set.
  package init() {}

  /// What a workspace sets.
  package init(_ workspace: Workspace) {
    options = workspace.options
    rules = workspace.rules
    tunes = workspace.tunes
    profile = workspace.profile
    grants = workspace.policy.grants
    workspaceFolder = workspace.folder
  }
}
