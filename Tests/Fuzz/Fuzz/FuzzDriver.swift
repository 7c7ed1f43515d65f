import CLibFuzzer

/// Hands the process to libFuzzer, and bytes from it to a target.
enum FuzzDriver {
  /// Runs libFuzzer until its options end it.
  static func run(
    _ options: inout [UnsafeMutablePointer<CChar>?],
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32 {
    var count = Int32(options.count - 1)
    return options.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &start, target)
    }
  }

  /// Checks what libFuzzer thought up; it ignores the result.
  static func feed(
    _ start: UnsafePointer<UInt8>?, _ count: Int, _ check: ([UInt8]) -> Void
  ) -> Int32 {
    check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
