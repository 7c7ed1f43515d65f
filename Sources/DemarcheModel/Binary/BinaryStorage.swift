import Glibc

/// Bytes that stay where they are, for `BinaryReader`s: a copy, or a file as the system maps it.
///
/// A class since it owns the place, which many readers can share.
public final class BinaryStorage: Sendable {
  // A number, as a pointer is not `Sendable`; what stands there never changes.
  private let address: UInt
  /// How many bytes there are.
  public let count: Int
  private let isMapped: Bool

  /// A copy of bytes.
  public init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    address = UInt(bitPattern: copy.baseAddress)
    count = bytes.count
    isMapped = false
  }

  /// The first bytes of a file, which must not become shorter as long as they are in use: whoever
  /// changes it puts another in its place.
  ///
  /// - Returns: nil where there is nothing to map, or the system refuses.
  public init?(mapping descriptor: Int32, count: Int) {
    guard count > 0,
      let start = mmap(nil, count, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    self.count = count
    isMapped = true
  }

  /// Gives back the memory of a mapped file; what is read again comes from the system's own copy.
  public func rest() {
    if isMapped { madvise(UnsafeMutableRawPointer(bitPattern: address), count, MADV_DONTNEED) }
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(bitPattern: address), count)
    } else {
      UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
  }

  /// Gives `body` the bytes, which are there as long as it runs.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }
}
