import DemarcheModel
import DemarchePacks
import DemarcheScripting

/// Gives the options of packs their values, and notes what of a workspace and of the command line
/// fits none.
struct OptionResolver {
  private let configuration: PackConfiguration
  private let manifests: [Manifest]
  /// What is set for rules, by the names that they have now.
  private let rules: [Workspace.RuleSetting]

  /// - Parameter names: what rules were called, and are called now; nil before that is known, when
  ///   nothing that is set for rules is asked for.
  init(_ configuration: PackConfiguration, _ manifests: [Manifest], _ names: RuleNames? = nil) {
    self.configuration = configuration
    self.manifests = manifests
    rules = names?.current(configuration.rules) ?? []
  }

  // MARK: values

  /// All options of a pack, in the order of its manifest.
  func values(of manifest: Manifest) -> [OptionValue] {
    manifest.options.map { option in
      var value = OptionValue(
        pack: manifest.id, name: option.name, value: option.defaultValue, origin: "default",
        expectation: option.expectation, documentation: option.documentation)
      let settings = configuration.options.filter { $0.pack == manifest.id }.flatMap(\.values)
      if let setting = settings.last(where: { $0.name == option.name }),
        let accepted = option.accepted(setting.value)
      {
        value.value = accepted
        value.origin = setting.place.placeText
      }
      if let given = given(option, of: manifest) {
        value.value = given
        value.origin = "--option"
      }
      return value
    }
  }

  /// The options of a pack as they are in the functions of a rule.
  func values(of manifest: Manifest, for rule: String) -> [OptionValue] {
    var values = values(of: manifest)
    for setting in rules where RuleGlob.matches(setting.rules, id: rule) {
      for option in setting.options {
        guard let place = values.firstIndex(where: { $0.name == option.name }),
          given(manifest.options[place], of: manifest) == nil,
          let accepted = manifest.options[place].accepted(option.value)
        else { continue }
        values[place].value = accepted
        values[place].origin = "\(option.place.placeText), for '\(setting.rules)'"
      }
    }
    return values
  }

  /// The same as the functions of the pack are given them, but for what is set for rules.
  func setup(of manifest: Manifest) -> PackSetup {
    var setup = PackSetup()
    setup.options = values(of: manifest).map { .init(name: $0.name, value: $0.value) }
    return setup
  }

  /// What is set for rules, as their functions are given it.
  func ruleOptions(of manifest: Manifest) -> [PackSetup.RuleOptions] {
    rules.compactMap { setting in
      let fitting = setting.options.compactMap { value -> PackSetup.Option? in
        guard let option = manifest.options.first(where: { $0.name == value.name }),
          given(option, of: manifest) == nil, let accepted = option.accepted(value.value)
        else { return nil }
        return .init(name: value.name, value: accepted)
      }
      return fitting.isEmpty ? nil : .init(rules: setting.rules, options: fitting)
    }
  }

  // What the command line says, which wins over all that a workspace says.
  private func given(_ option: Manifest.Option, of manifest: Manifest) -> FieldValue? {
    configuration.givenOptions.last { given in
      given.name == option.name && packs(of: given).map(\.id) == [manifest.id]
    }.flatMap { option.value(ofWords: $0.words) }
  }

  // The name of a pack will do, without its namespace, where one pack alone has it.
  private func packs(of given: PackConfiguration.GivenOption) -> [Manifest] {
    let named = manifests.filter { $0.id == given.pack }
    return named.isEmpty ? manifests.filter { $0.id.hasSuffix("/" + given.pack) } : named
  }

  // MARK: faults

  /// What of the settings of packs is wrong.
  func faults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for group in configuration.options {
      guard let manifest = manifests.first(where: { $0.id == group.pack }) else {
        // A workspace may set packs that this run goes without.
        if let place = group.values.first?.place {
          var warning = fault("option/no-pack", "pack '\(group.pack)' is not loaded", at: place)
          warning.severity = .warning
          warning.help = near(group.pack, manifests.map(\.id))
          faults.append(warning)
        }
        continue
      }
      for setting in group.values { faults += check(setting, of: manifest) }
    }
    return faults + configuration.givenOptions.flatMap { self.faults(of: $0) }
  }

  /// What of the options of rules is wrong.
  ///
  /// - Parameter rules: the ids of those that packs declare.
  func ruleFaults(_ rules: [String]) -> [Diagnostic] {
    self.rules.flatMap { setting in
      let matched = rules.filter { RuleGlob.matches(setting.rules, id: $0) }
      let packs = manifests.filter { pack in matched.contains { $0.hasPrefix(pack.id + "/") } }
      return setting.options.flatMap { option in packs.flatMap { check(option, of: $0) } }
    }
  }

  private func faults(of given: PackConfiguration.GivenOption) -> [Diagnostic] {
    let place = Diagnostic(code: "", message: "")
    let lead = "--option \(given.pack):\(given.name)=\(given.words): "
    let packs = packs(of: given)
    guard packs.count < 2 else {
      var wrong = fault(
        "option/ambiguous-pack",
        lead + "'\(given.pack)' should mean one pack, but fits "
          + packs.map { "'\($0.id)'" }.joined(separator: " and "), at: place)
      wrong.help = "write '\(packs[0].id):\(given.name)=\(given.words)'"
      return [wrong]
    }
    guard let manifest = packs.first else {
      var wrong = fault("option/no-pack", lead + "pack '\(given.pack)' is not loaded", at: place)
      wrong.help = near(given.pack, manifests.map(\.id))
      return [wrong]
    }
    guard let option = manifest.options.first(where: { $0.name == given.name }) else {
      return [unknown(given.name, of: manifest, at: place, lead)]
    }
    if option.value(ofWords: given.words) != nil { return [] }
    return [invalid(option, "'\(given.words)'", of: manifest, at: place, lead)]
  }

  private func check(_ setting: Workspace.Setting, of manifest: Manifest) -> [Diagnostic] {
    guard let option = manifest.options.first(where: { $0.name == setting.name }) else {
      return [unknown(setting.name, of: manifest, at: setting.place)]
    }
    if option.accepted(setting.value) != nil { return [] }
    return [invalid(option, setting.value.written, of: manifest, at: setting.place)]
  }

  private func unknown(
    _ name: String, of manifest: Manifest, at place: Diagnostic, _ lead: String = ""
  ) -> Diagnostic {
    let known = manifest.options.map(\.name)
    var wrong = fault(
      "option/unknown", lead + "pack '\(manifest.id)' has no option '\(name)'", at: place)
    wrong.help =
      near(name, known)
      ?? (known.isEmpty
        ? "it has none" : "its options are " + known.map { "'\($0)'" }.joined(separator: ", "))
    return wrong
  }

  private func invalid(
    _ option: Manifest.Option, _ got: String, of manifest: Manifest, at place: Diagnostic,
    _ lead: String = ""
  ) -> Diagnostic {
    fault(
      "option/invalid-value",
      lead + "option '\(option.name)' of pack '\(manifest.id)' should be \(option.expectation), "
        + "but is \(got)", at: place)
  }

  private func fault(_ code: String, _ message: String, at place: Diagnostic) -> Diagnostic {
    var fault = place
    fault.code = code
    fault.message = message
    return fault
  }

  private func near(_ name: String, _ known: [String]) -> String? {
    NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
  }
}

extension FieldValue {
  /// As a settings file has it, for messages.
  var written: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .list: "a list"
    default: plainText
    }
  }
}
