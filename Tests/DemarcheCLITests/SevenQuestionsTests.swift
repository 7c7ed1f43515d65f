import Foundation
import TestSupport
import Testing

/// The questions that people ask of a corpus, as the README shows them.
@Suite struct SevenQuestionsTests {
  static let hasPython = Command.find(["python3"]) != nil

  @Test(
    .needsShared("statements/index.jsonl"), .enabled(if: hasPython, "needs python3 on the path"))
  func eachIsAnsweredForTheRealStatements() throws {
    let demarche = try Command.demarche()
    var command = Command(program: "/bin/bash")
    command.environment = demarche.environment
    command.environment["DEMARCHE"] = demarche.program
    command.seconds = 600
    let outcome = try command.run([
      Repository.path("examples/seven-questions.sh"), try #require(Shared.path("statements")),
    ])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let answers = outcome.outputText.components(separatedBy: "\n## ").dropFirst()
    #expect(answers.count == 9)
    for answer in answers {
      let lines = answer.split(separator: "\n")
      #expect(lines.count > 2, "\(answer.prefix(200))")
    }
    let readme = try String(decoding: Repository.bytes(of: "README.md"), as: UTF8.self)
    for line in outcome.outputText.split(separator: "\n") where line.hasPrefix("$ demarche query") {
      let asked = line.dropFirst(2).replacing(#/ --limit \d+/#, with: "")
      #expect(readme.contains(asked), "the README does not show \(asked)")
    }
  }
}
