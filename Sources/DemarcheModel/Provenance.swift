/// Which rule of which pack made an annotation, and from what.
///
/// All annotations of a rule share one copy of the words.
public struct Provenance: Sendable, Hashable {
  private final class Parts: Sendable {
    let rule: String
    let rung: String?
    let pack: String
    let file: String
    let line: Int

    init(rule: String, rung: String?, pack: String, file: String, line: Int) {
      self.rule = rule
      self.rung = rung
      self.pack = pack
      self.file = file
      self.line = line
    }
  }

  private let parts: Parts

  /// Makes a provenance from its parts.
  public init(rule: String, rung: String? = nil, pack: String, file: String, line: Int) {
    parts = Parts(rule: rule, rung: rung, pack: pack, file: file, line: line)
  }

  /// `namespace/pack/name`.
  public var rule: String { parts.rule }
  /// The rung of a ladder, as written there; nil for rules.
  public var rung: String? { parts.rung }
  /// `namespace/pack@version`.
  public var pack: String { parts.pack }
  /// The file of the rule, inside its pack.
  public var file: String { parts.file }
  /// The line of the rule or rung, from 1.
  public var line: Int { parts.line }

  /// `rule@version:file:line`, as people read it; the whole pack where the rule does not name it.
  public var text: String {
    let name = pack.prefix { $0 != "@" }
    let isNamed = name.utf8.count < pack.utf8.count && rule.hasPrefix(name + "/")
    let shown = isNamed ? pack.dropFirst(name.count + 1) : pack[...]
    return "\(rule)@\(shown):\(file):\(line)"
  }

  public static func == (left: Provenance, right: Provenance) -> Bool {
    left.parts === right.parts
      || left.rule == right.rule && left.rung == right.rung && left.pack == right.pack
        && left.file == right.file && left.line == right.line
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(rung)
    hasher.combine(pack)
    hasher.combine(file)
    hasher.combine(line)
  }
}
