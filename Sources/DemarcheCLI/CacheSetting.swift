import DemarchePipeline
import Glibc

/// Where compiled packs are kept, by the environment.
enum CacheSetting {
  /// `DEMARCHE_CACHE` names a folder, or is `off`; else it is `demarche` in the person's folder for
  /// caches. nil where there is none.
  static var cache: RuleCache? {
    folder.map { RuleCache(folder: $0, now: now) }
  }

  /// The folder; nil where nothing is kept.
  static var folder: String? {
    if let named = Console.variable("DEMARCHE_CACHE") { return named == "off" ? nil : named }
    // What the XDG Base Directory Specification asks: a path that is not absolute does not count.
    if let base = Console.variable("XDG_CACHE_HOME"), base.hasPrefix("/") {
      return base + "/demarche"
    }
    guard let home = Console.variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.cache/demarche"
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  /// What became of the cache, in words.
  static func note(_ engine: Engine) -> String {
    let place = engine.options.cache.map { "'\($0.folder)'" } ?? ""
    let words =
      switch engine.cacheOutcome {
      case .off: "no cache is used"
      case .unusable:
        "the cache \(place) is not used: it should be a folder that is yours, and that nobody else "
          + "may write to"
      case .hit: "the packs were taken from the cache \(place)"
      case .miss(true): "the packs were compiled, and are kept in the cache \(place)"
      case .miss(false): "the packs were compiled, and could not be kept in the cache \(place)"
      }
    return "demarche: note: \(words) [pack/cache]\n"
  }
}
