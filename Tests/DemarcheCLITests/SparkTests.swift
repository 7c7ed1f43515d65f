import Foundation
import TestSupport
import Testing

/// The example that runs the filter on Apache Spark.
@Suite struct SparkTests {
  /// A Python that has pyspark, with a Java for it; nil where one of them is absent.
  static let python: String? = {
    guard Command.find(["java"]) != nil else { return nil }
    let named = ProcessInfo.processInfo.environment["DEMARCHE_SPARK_PYTHON"]
    guard let python = named ?? Command.find(["python3"]) else { return nil }
    let outcome = try? Command(program: python).run(["-c", "import pyspark"])
    return outcome?.status == 0 ? python : nil
  }()

  @Test(
    .enabled(
      if: python != nil,
      "needs Java 17 and pyspark: pip install pyspark (DEMARCHE_SPARK_PYTHON names its python)"))
  func aClusterOfTwoExecutorsGivesWhatOneMachineGives() throws {
    let folder = try TemporaryFolder()
    let input = FilterTests.input(60) + "{\n\n" + FilterTests.input(3)
    let path = try folder.write(input, to: "in.ndjson")
    let demarche = try Command.demarche()
    var spark = Command(program: try #require(SparkTests.python))
    spark.environment = demarche.environment
    spark.environment["SPARK_LOCAL_IP"] = "127.0.0.1"
    spark.folder = folder.path
    spark.seconds = 600
    let outcome = try spark.run([
      Repository.path("examples/spark/extract.py"), "file://" + path,
      "file://" + folder.path("out"), "--master", "local-cluster[2,1,1024]", "--partitions", "4",
      "--demarche", demarche.program,
    ])
    #expect(outcome.status == 0, "\(outcome.errorText.suffix(2000))")
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
      .filter { $0.hasPrefix("part-") }.sorted()
    #expect(parts.count == 4)
    let found = try parts.flatMap { try folder.bytes(of: "out/" + $0) }
    let single = try demarche.run(
      ["extract", "-", "--format", "ndjson", "--fields", "line="], input: Array(input.utf8))
    #expect(found == single.output)
    #expect(try FilterTests.lines(found).count == 65)
  }
}
