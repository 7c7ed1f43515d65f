import DemarcheModel

extension CalendarDate {
  /// The day of a date, or of a date and a time of day: `2024-01-14 15:41:16-05:00`.
  ///
  /// The day counts as written, in whatever time zone. Nil for all else.
  init?(beginning text: String) {
    let bytes = Array(text.utf8)
    func number(_ places: Range<Int>) -> Int? {
      bytes[places].reduce(0 as Int?) { number, byte in
        byte >= 0x30 && byte <= 0x39 ? number.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    let time = bytes.dropFirst(10)
    let isTime = time.first.map { "Tt ".utf8.contains($0) } ?? true
    guard isTime, time.dropFirst().allSatisfy({ "0123456789:.,+-Zz ".utf8.contains($0) })
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
