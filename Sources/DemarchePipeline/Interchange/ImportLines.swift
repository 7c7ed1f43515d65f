import DemarcheReaders

/// The lines of a file, one by one, without the blank ones; the file may be of any size.
struct ImportLines: ~Copyable {
  private var stream: LineStream
  private var batch: LineBatch?
  private var index = 0

  init(_ path: String) throws(ImportFault) {
    do throws(ReadError) {
      stream = try LineStream(path, batchSize: .block, interruption: Interruption())
    } catch {
      throw ImportFault(error)
    }
  }

  /// The next line and its number, from 1; nil at the end.
  mutating func next() throws(ImportFault) -> (number: Int, bytes: [UInt8])? {
    while true {
      guard let batch, index < batch.count else {
        do throws(ReadError) { batch = try stream.next() } catch { throw ImportFault(error) }
        index = 0
        if batch == nil { return nil }
        continue
      }
      defer { index += 1 }
      let number = batch.firstLine + index
      if let count = batch.skippedByteCount {
        throw ImportFault(
          "read/too-large",
          "line should have at most \(LineStream.lineLimit) bytes, but has \(count)", line: number)
      }
      let line = batch.bytes[batch.lines[index]]
      if !line.allSatisfy({ $0 <= 0x20 }) { return (number, Array(line)) }
    }
  }
}
