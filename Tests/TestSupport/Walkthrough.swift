import Foundation

/// A page that shows commands and what they print, run as people run it: each block `sh` in one
/// folder, one after the other, and each block `text` behind it compared with the output.
package struct Walkthrough {
  /// A fenced block of a page.
  package struct Block {
    /// The word behind the fence: `sh`, `text`, `lua`.
    package var kind: String
    /// What stands in it.
    package var lines: [String]

    /// The lines with line feeds between them.
    package var text: String { lines.joined(separator: "\n") }
  }
  /// Something that came out otherwise than the page says.
  package struct Difference: CustomStringConvertible {
    /// For people.
    package var description: String
  }

  /// The blocks of the page, in order.
  package let blocks: [Block]

  /// The blocks of a Markdown page of the checkout.
  package init(page: String) throws {
    let bytes = try Repository.bytes(of: page)
    var blocks: [Block] = []
    var open: Block?
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard line.hasPrefix("```") else {
        open?.lines.append(String(line))
        continue
      }
      if let block = open { blocks.append(block) }
      open = open == nil ? Block(kind: String(line.dropFirst(3)), lines: []) : nil
    }
    self.blocks = blocks
  }

  /// Whether `actual` has the lines of `expected`, where `…` stands for any.
  package static func fit(_ actual: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    let rest = expected.dropFirst()
    if first == "…" {
      return (actual.startIndex...actual.endIndex).contains { fit(actual[$0...], rest) }
    }
    return actual.first == first && fit(actual.dropFirst(), rest)
  }

  /// Runs the commands, with the built `demarche` first on the path.
  ///
  /// - Parameters:
  ///   - folder: where they run.
  ///   - home: the person's folder.
  ///   - launcher: a program and words before the shell, such as `unshare -n`.
  /// - Returns: what came out otherwise, how many blocks were compared, and the seconds that each
  ///   block of commands took.
  package func run(
    in folder: String, home: String, by launcher: [String] = []
  ) throws -> (differences: [Difference], compared: Int, seconds: [Double]) {
    let words = launcher + ["/bin/sh", "-eu", "-c"]
    let shell = try Walkthrough.shell(words[0], in: folder, home: home)
    var output: [String]?
    var differences: [Difference] = []
    var (compared, seconds): (Int, [Double]) = (0, [])
    for block in blocks {
      switch block.kind {
      case "sh":
        let start = ContinuousClock.now
        let outcome = try shell.run(words.dropFirst() + [block.text])
        seconds.append((ContinuousClock.now - start) / .seconds(1))
        if outcome.status != 0 {
          differences.append(
            Difference(
              description: "status \(outcome.status) of\n\(block.text)\n\(outcome.errorText)"))
        }
        output = outcome.outputText.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init)
        while output?.last == "" { output?.removeLast() }
      case "text":
        let actual = output ?? []
        if output == nil || !Walkthrough.fit(actual[...], block.lines[...]) {
          let got = actual.joined(separator: "\n")
          differences.append(Difference(description: "expected\n\(block.text)\nbut got\n\(got)"))
        }
        (output, compared) = (nil, compared + 1)
      default: break
      }
    }
    return (differences, compared, seconds)
  }

  private static func shell(
    _ path: String, in folder: String, home: String
  ) throws -> Command {
    let program = try Command.demarche()
    var shell = Command(program: path)
    shell.folder = folder
    shell.environment = program.environment
    shell.environment["HOME"] = home
    shell.environment["LC_ALL"] = "C.UTF-8"
    let beside = URL(filePath: program.program).deletingLastPathComponent()
    shell.environment["PATH"] =
      beside.path(percentEncoded: false) + ":"
      + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    return shell
  }
}
