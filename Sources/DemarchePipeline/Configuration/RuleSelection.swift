import DemarcheModel
import DemarchePacks

/// Which rules run: those that `--rules` names, that are in the profile and that no level switches
/// off.
struct RuleSelection {
  /// A profile of a pack.
  struct Profile {
    var pack: String
    var rules: [String]
  }

  /// Globs over rule ids; empty for all.
  let patterns: [String]
  /// In order; of several that match the last with a level counts.
  let settings: [Workspace.RuleSetting]
  /// The name of the profile that was asked for.
  let profileName: String?
  /// Of that name; packs without one run whole.
  let profiles: [Profile]

  /// What a person and a workspace choose.
  ///
  /// - Parameter names: what rules were called, and are called now.
  init(_ options: Engine.Options, _ names: RuleNames, _ profiles: [Profile]) {
    patterns = options.rules.map { names.newName(of: $0) ?? $0 }
    settings = names.current(options.configuration.rules)
    profileName = options.configuration.profile
    self.profiles = profiles
  }

  /// Whether nothing is chosen, and so all run.
  var isAll: Bool {
    patterns.isEmpty && profiles.isEmpty && !settings.contains { $0.level == .off }
  }

  /// Whether a rule runs for what it finds itself.
  func isChosen(_ id: String) -> Bool { reasonAgainst(id) == nil }

  /// Why a rule is not chosen, in words; nil for one that is.
  func reasonAgainst(_ id: String) -> String? {
    if let setting = RuleSelection.levelSetting(of: id, settings), setting.level == .off {
      return "switched off by \(setting.place.placeText)"
    }
    if !patterns.isEmpty, !patterns.contains(where: { RuleGlob.matches($0, id: id) }) {
      return "--rules " + patterns.map { "'\($0)'" }.joined(separator: ", ") + " leaves it out"
    }
    if let profileName, let profile = profiles.first(where: { id.hasPrefix($0.pack + "/") }),
      !profile.rules.contains(where: { RuleGlob.matches($0, id: id) })
    {
      return "the profile '\(profileName)' of '\(profile.pack)' leaves it out"
    }
    return nil
  }

  /// The rule that a glob was probably meant to match, for people; nil where none is near.
  static func near(_ glob: String, _ rules: [String]) -> String? {
    let names = rules.flatMap { [$0, $0.split(separator: "/").last.map(String.init) ?? $0] }
    return NearestName.find(glob, in: names).map { "did you mean '\($0)'?" }
  }

  /// The setting that gives a rule its level; nil where none does.
  static func levelSetting(
    of id: String, _ settings: [Workspace.RuleSetting]
  ) -> Workspace.RuleSetting? {
    settings.last { $0.level != nil && RuleGlob.matches($0.rules, id: id) }
  }
}
