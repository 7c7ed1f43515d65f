import Foundation
import TestSupport
import Testing

/// Independent readers of our files, in Python.
enum Python {
  /// A Python that has the module: that of DEMARCHE_PYTHON, else python3; nil where neither has.
  static func find(_ module: String) -> String? {
    let named = ProcessInfo.processInfo.environment["DEMARCHE_PYTHON"]
    return [named, Command.find(["python3"])].compactMap { $0 }.first { program in
      let outcome = try? Command(program: program).run(["-c", "import " + module])
      return outcome?.status == 0
    }
  }

  /// What a script prints, which finds the file under its first argument.
  static func run(_ script: String, on file: [UInt8], needing module: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "file")
    var command = Command(program: try #require(find(module)))
    command.environment["PYTHONIOENCODING"] = "utf-8"
    let outcome = try command.run(["-c", script, folder.path("file")])
    #expect(outcome.errorText == "")
    return outcome.outputText
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips the test where no Python has the module.
  static func needsPython(_ module: String) -> Self {
    .enabled(
      if: Python.find(module) != nil,
      "needs \(module): python3 -m venv V; V/bin/pip install \(module); DEMARCHE_PYTHON=V/bin/python3"
    )
  }
}
