import DemarcheLua
import DemarcheModel
import DemarchePacks
import DemarcheRules
import DemarcheScripting

/// Packs that were loaded and compiled, now or in an earlier run.
struct CompiledPacks {
  var programs: [PackProgram]
  var rules: RuleSet
  /// What was wrong with packs; the rest of them works.
  var diagnostics: [Diagnostic]
  /// By which an archive knows which rules changed.
  var digests: RuleDigests
  /// What rules were called, and are called now.
  var names: RuleNames
  /// Of the name that was asked for.
  var profiles: [RuleSelection.Profile]
}

extension CompiledPacks {
  /// Writes what makes loading and compiling needless.
  func encode(into writer: inout BinaryWriter) {
    writer.write(programs) { $0.encode(into: &$1) }
    writer.write(rules.callingPacks)
    writer.write(diagnostics)
    writer.write(digests)
    writer.write(names)
    writer.write(profiles) { profile, writer in
      writer.write(profile.pack)
      writer.write(profile.rules)
    }
    rules.encode(into: &writer)
  }

  /// Reads what `encode` wrote.
  ///
  /// - Parameters:
  ///   - places: where the code of a pack runs, by its folder.
  ///   - begin: is told of the packs, and which of them have functions for rules, before the rules
  ///     are read, which takes a while.
  init(
    from reader: inout BinaryReader, places: [String: LuaPlace],
    begin: ([PackProgram], _ calling: [String]) -> Void
  ) throws(BinaryError) {
    programs = try reader.readArray { (reader) throws(BinaryError) in
      try PackProgram(from: &reader) { places[$0] }
    }
    begin(programs, try reader.read())
    diagnostics = try reader.read()
    digests = try reader.read()
    names = try reader.read()
    profiles = try reader.readArray { (reader) throws(BinaryError) in
      RuleSelection.Profile(pack: try reader.read(), rules: try reader.read())
    }
    rules = try RuleSet(from: &reader)
    try reader.finish()
  }
}
