import DemarchePipeline
import Glibc

/// What a watched pack and watched files were when they were last looked at.
struct WatchState {
  private let files: [String]
  private var pack: PackWatch
  private var stamps: [Stamp] = []

  private struct Stamp: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var node: UInt
  }

  init(pack: String, files: [String]) {
    self.files = files
    self.pack = PackWatch(folder: pack)
  }

  /// Takes what is there now for known.
  mutating func note() { _ = hasChanged }

  /// Whether something has changed since the last look.
  var hasChanged: Bool {
    mutating get {
      let current = files.map(WatchState.stamp)
      defer { stamps = current }
      // Both are looked at, so that one change is told once.
      let isPackNew = pack.hasChanged(now: WatchState.now)
      return isPackNew || current != stamps
    }
  }

  private static func stamp(_ path: String) -> Stamp {
    var info = stat()
    guard stat(path, &info) == 0 else {
      return Stamp(size: -1, seconds: 0, nanoseconds: 0, node: 0)
    }
    return Stamp(
      size: Int(info.st_size), seconds: info.st_mtim.tv_sec, nanoseconds: info.st_mtim.tv_nsec,
      node: UInt(info.st_ino))
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
