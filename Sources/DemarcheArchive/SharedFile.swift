import Glibc
import Synchronization

/// A file of which this process holds one descriptor, however often it is asked for.
///
/// Closing any descriptor of a file ends all locks that SQLite has on it in this process, so it is
/// closed when nobody has the archive open any more. The lock of the file itself keeps two programs
/// from adding at once: SQLite's lasts one transaction, and numbers that were given in one are used
/// in the next.
final class SharedFile: Sendable {
  private struct Identity: Hashable {
    var device: UInt
    var number: UInt
  }
  private struct Known {
    weak var file: SharedFile?
  }

  private static let known = Mutex<[Identity: Known]>([:])

  let descriptor: Int32
  private let isLocked = Mutex(false)

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The file at `path`; nil, with the reason in `errno`, where it cannot be opened.
  static func open(_ path: String) -> SharedFile? {
    known.withLock { known in
      var info = stat()
      guard stat(path, &info) == 0 else { return nil }
      let identity = Identity(device: UInt(info.st_dev), number: UInt(info.st_ino))
      if let file = known[identity]?.file { return file }
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      var opened = stat()
      guard fstat(descriptor, &opened) == 0, opened.st_dev == info.st_dev,
        opened.st_ino == info.st_ino
      else {
        close(descriptor)
        // Another file took its place meanwhile.
        errno = EAGAIN
        return nil
      }
      let file = SharedFile(descriptor)
      known = known.filter { $0.value.file != nil }
      known[identity] = Known(file: file)
      return file
    }
  }

  /// Keeps others from adding; false where somebody adds already.
  func lock() -> Bool {
    isLocked.withLock { isLocked in
      guard !isLocked, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
      isLocked = true
      return true
    }
  }

  /// Lets others add.
  func unlock() {
    isLocked.withLock { isLocked in
      flock(descriptor, LOCK_UN)
      isLocked = false
    }
  }
}
