/// The codes under which the faults of one kind of TOML file are known, and what it is called.
struct SchemaCodes: Sendable, Hashable {
  /// The file, in messages.
  var owner: String
  var invalidUTF8: String
  var syntax: String
  var unknownKey: String
  var missingKey: String
  var invalidValue: String

  /// A `pack.toml`.
  static let manifest = SchemaCodes(
    owner: "the manifest", invalidUTF8: "pack/invalid-utf8", syntax: "pack/toml-syntax",
    unknownKey: "pack/unknown-key", missingKey: "pack/missing-key",
    invalidValue: "pack/invalid-value")
  /// A `demarche.toml`.
  static let workspace = SchemaCodes(
    owner: "the workspace", invalidUTF8: "workspace/invalid-utf8", syntax: "workspace/toml-syntax",
    unknownKey: "workspace/unknown-key", missingKey: "workspace/missing-key",
    invalidValue: "workspace/invalid-value")
  /// A `demarche.lock`.
  static let lock = SchemaCodes(owner: "the lock", all: "lock/invalid")
  /// A `trust.toml`.
  static let trust = SchemaCodes(owner: "the list of what is trusted", all: "trust/invalid")
}

extension SchemaCodes {
  // A file that the program writes has one code for all that can be wrong with it.
  private init(owner: String, all code: String) {
    self.init(
      owner: owner, invalidUTF8: code, syntax: code, unknownKey: code, missingKey: code,
      invalidValue: code)
  }
}
