import Glibc
import Synchronization

/// A wish to stop that wakes whoever waits for input.
///
/// A class, since the one who asks and those who work share it, and it owns two descriptors.
package final class Interruption: Sendable {
  private let isAsked = Atomic(false)
  private let waker: (reader: Int32, writer: Int32)

  /// Nobody has asked yet.
  package init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe, what waits for input goes on waiting until there is some.
    _ = pipe(&ends)
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    waker = (ends[0], ends[1])
  }

  deinit {
    close(waker.reader)
    close(waker.writer)
  }

  /// Whether somebody asked.
  package var isWanted: Bool { isAsked.load(ordering: .relaxed) }

  /// Asks all work to stop. May be called on any thread, and again.
  package func ask() {
    if isAsked.exchange(true, ordering: .relaxed) { return }
    var byte: UInt8 = 0
    _ = write(waker.writer, &byte, 1)
  }

  /// Waits until a descriptor has input or is at its end; false where somebody asked to stop.
  func waits(for descriptor: Int32) -> Bool {
    var wanted = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.reader, events: Int16(POLLIN), revents: 0),
    ]
    while !isWanted {
      let count = poll(&wanted, 2, -1)
      if count < 0, errno == EINTR { continue }
      if wanted[1].revents != 0 { return false }
      return true
    }
    return false
  }
}
