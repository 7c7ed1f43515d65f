/// Where compiled packs are kept from run to run.
public struct RuleCache: Sendable, Hashable {
  /// A folder that is this person's alone; made where it is absent.
  public var folder: String
  /// The time, in nanoseconds since 1970.
  public var now: Int
  /// Files together may be so large before those of use longest ago are taken away.
  public var byteLimit: Int

  /// A cache in a folder.
  public init(folder: String, now: Int, byteLimit: Int = 256 << 20) {
    self.folder = folder
    self.now = now
    self.byteLimit = byteLimit
  }

  /// What became of a cache when packs were opened.
  public enum Outcome: Sendable, Hashable {
    /// None was asked for.
    case off
    /// The folder cannot be used.
    case unusable
    /// The packs were taken from it.
    case hit
    /// The packs were loaded, and were put into it or not.
    case miss(isKept: Bool)
  }
}
