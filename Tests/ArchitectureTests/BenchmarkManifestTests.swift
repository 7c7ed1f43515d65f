import TestSupport
import Testing

/// Benchmarks and fuzz targets are packages of their own that compile the project's targets.
@Suite struct BenchmarkManifestTests {
  static let first = #"    .systemLibrary(name: "CLua""#
  static let command = #"      name: "DemarcheCLI","#

  // From the first target to the one before the command.
  private func targets(of manifest: String) throws -> [String] {
    let lines = try SourceTree.lines(of: manifest).map(\.text)
    let start = try #require(lines.firstIndex { $0.hasPrefix(Self.first) }, "\(manifest)")
    return Array(lines[start...])
  }

  @Test func theBenchmarksDeclareTheProjectsTargetsWordForWord() throws {
    let all = try targets(of: "Package.swift")
    let end = try #require(all.firstIndex(of: Self.command))
    let project = Array(all[..<(end - 1)])
    let benchmarks = try Array(targets(of: "Benchmarks/Package.swift").prefix(project.count))
    #expect(project.count > 10)
    #expect(benchmarks == project, "copy the targets of Package.swift to Benchmarks/Package.swift")
  }

  // Fuzzing needs the targets up to rules.
  @Test func theFuzzTargetsDeclareTheProjectsTargetsWordForWord() throws {
    let all = try targets(of: "Package.swift")
    let end = try #require(all.firstIndex { $0.hasPrefix("    target(\"DemarcheReports\"") })
    let fuzz = try Array(targets(of: "Tests/Fuzz/Package.swift").prefix(end))
    #expect(end > 10)
    #expect(fuzz == Array(all[..<end]), "copy the targets to Tests/Fuzz/Package.swift")
  }

  @Test func whoBuildsDemarcheBuildsNeitherBenchmarkNorFuzzTarget() throws {
    let wrong = try SourceTree.lines(of: "Package.swift").filter {
      $0.text.contains("Benchmark") || $0.text.contains("Fuzz")
    }
    #expect(
      wrong.isEmpty, "benchmarks and fuzz targets belong into their own packages: \(wrong.listing)")
  }
}
