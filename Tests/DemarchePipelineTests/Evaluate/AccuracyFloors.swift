import Foundation
import TestSupport

/// The figures below which accuracy may not fall, by half of the gold and name.
enum AccuracyFloors {
  private static let lock = NSLock()
  private static var url: URL { URL(filePath: Repository.path("Tests/Gold/floors.json")) }

  static func read(_ half: String) throws -> [String: Double] {
    try all()[half] ?? [:]
  }

  /// Writes figures that are higher than their floors, or have none.
  static func raise(_ half: String, to figures: [String: Double]) throws {
    try lock.withLock {
      var floors = (try? all()) ?? [:]
      floors[half, default: [:]].merge(figures) { max($0, $1) }
      var lines: [String] = []
      for (half, rows) in floors.sorted(by: { $0.key < $1.key }) {
        let members = rows.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \($0.value)" }
        lines.append("  \"\(half)\": {\n" + members.joined(separator: ",\n") + "\n  }")
      }
      try Data(("{\n" + lines.joined(separator: ",\n") + "\n}\n").utf8).write(to: url)
    }
  }

  private static func all() throws -> [String: [String: Double]] {
    try JSONDecoder().decode([String: [String: Double]].self, from: Data(contentsOf: url))
  }
}
