/// Which rule of which pack made an annotation, and from what.
public struct Provenance: Sendable, Hashable {
  /// `namespace/pack/name`.
  public var rule: String
  /// The rung of a ladder, as written there; nil for rules.
  public var rung: String?
  /// `namespace/pack@version`.
  public var pack: String
  /// The file of the rule, inside its pack.
  public var file: String
  /// The line of the rule or rung, from 1.
  public var line: Int

  /// Makes a provenance from its parts.
  public init(rule: String, rung: String? = nil, pack: String, file: String, line: Int) {
    self.rule = rule
    self.rung = rung
    self.pack = pack
    self.file = file
    self.line = line
  }

  /// `rule@pack:line`, as people read it.
  public var text: String { "\(rule)@\(pack):\(file):\(line)" }
}
