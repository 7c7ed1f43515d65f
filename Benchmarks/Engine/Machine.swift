import Foundation

/// What the figures were measured on.
struct Machine: Codable {
  var processor: String
  var cores: Int
  var memoryGigabytes: Int
  var system: String

  init() {
    let lines = Machine.lines("/proc/cpuinfo")
    processor = Machine.value("model name", lines) ?? "unknown processor"
    cores = ProcessInfo.processInfo.activeProcessorCount
    memoryGigabytes = Int(ProcessInfo.processInfo.physicalMemory >> 30)
    let release = Machine.lines("/etc/os-release").first { $0.hasPrefix("PRETTY_NAME=") }
    let kernel = Machine.lines("/proc/sys/kernel/osrelease").first ?? ""
    system = (release?.dropFirst(12).filter { $0 != "\"" } ?? "Linux") + ", kernel " + kernel
  }

  var text: String {
    "\(processor), \(cores) cores, \(memoryGigabytes) GiB, \(system). MB are 10^6 bytes; seconds "
      + "are processor time of one thread unless a row says wall; figures are medians."
  }

  private static func lines(_ file: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: file) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func value(_ key: String, _ lines: [String]) -> String? {
    guard let line = lines.first(where: { $0.hasPrefix(key) }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
  }
}
