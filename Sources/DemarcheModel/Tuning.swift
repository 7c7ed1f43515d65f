/// What a workspace made of an annotation that a rule found: its level, tags, and overlays.
///
/// Most annotations have none; the words are kept once for all copies.
public struct Tuning: Sendable, Hashable {
  /// How much a finding weighs.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }
  /// An overlay that changed the annotation.
  public struct Overlay: Sendable, Hashable {
    /// What it did: `suppress`, `tag x`, `set strength`.
    public var action: String
    /// Why, as the workspace says.
    public var reason: String
    /// Where it stands: `demarche.toml:12`.
    public var place: String

    /// Makes an overlay from its parts.
    public init(action: String, reason: String, place: String) {
      self.action = action
      self.reason = reason
      self.place = place
    }
  }

  private final class Parts: Sendable {
    let level: Level
    let tags: [String]
    let overlays: [Overlay]

    init(_ level: Level, _ tags: [String], _ overlays: [Overlay]) {
      self.level = level
      self.tags = tags
      self.overlays = overlays
    }
  }

  private let parts: Parts

  /// Makes a tuning from its parts.
  public init(level: Level = .note, tags: [String] = [], overlays: [Overlay] = []) {
    parts = Parts(level, tags.count > 1 ? Set(tags).sorted() : tags, overlays)
  }

  /// `note` unless the workspace says otherwise.
  public var level: Level { parts.level }
  /// Sorted, each once.
  public var tags: [String] { parts.tags }
  /// In the order in which they were laid over.
  public var overlays: [Overlay] { parts.overlays }

  public static func == (left: Tuning, right: Tuning) -> Bool {
    left.parts === right.parts
      || left.level == right.level && left.tags == right.tags && left.overlays == right.overlays
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(level)
    hasher.combine(tags)
    hasher.combine(overlays)
  }
}
