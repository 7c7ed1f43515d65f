import Foundation
import TestSupport
import Testing

/// The filter in a pipe: when it writes, how it ends, what memory it takes.
@Suite struct StreamTests {
  /// Runs a script of the shell in which `$demarche` is the filter, in a folder of its own.
  static func shell(_ script: String, seconds: Int = 120) throws -> Command.Outcome {
    let demarche = try Command.demarche()
    let folder = try TemporaryFolder()
    var shell = Command(program: "/bin/sh")
    shell.environment = demarche.environment
    shell.environment["program"] = demarche.program
    shell.folder = folder.path
    shell.seconds = seconds
    return try shell.run([
      "-c",
      """
      filter() { "$program" extract - --input ndjson --format ndjson "$@"; }
      line='{"id":"y","text":"The EU welcomes it."}'
      \(script)
      """,
    ])
  }

  @Test func flushWritesEachLineBeforeTheNextIsRead() throws {
    let outcome = try StreamTests.shell(
      """
      mkfifo in out
      filter --flush < in > out &
      exec 3> in 4< out
      for number in 1 2 3; do
        echo "$line" >&3
        read -r answer <&4
        echo "$number $answer" | cut -c 1-32
      done
      exec 3>&-
      wait $!
      echo "status $?"
      """)
    #expect(
      outcome.outputText == """
        1 {"id":"y","source":"-","line":
        2 {"id":"y","source":"-","line":
        3 {"id":"y","source":"-","line":
        status 0

        """)
  }

  // Room of file-backed pages is counted as the run's, though the system could take it.
  @Test func aRunHoldsLittleOfTheCacheThatItRead() throws {
    let outcome = try StreamTests.shell(
      """
      mkfifo in out
      for run in 1 2; do
        "$program" extract - --input ndjson --format ndjson --flush < in > out &
        exec 3> in 4< out
        echo "$line" >&3
        read -r answer <&4
        awk '/^[0-9a-f]+-/ { isCache = /[.]rules$/ }
          isCache && /^Size:/ { size += $2 }
          isCache && /^Rss:/ { held += $2 }
          END { print size, held }' /proc/$!/smaps > sizes
        exec 3>&-
        wait $!
      done
      cat sizes
      """)
    let sizes = outcome.outputText.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(sizes.count == 2)
    #expect(sizes[0] > 1000)
    #expect(sizes[1] * 2 < sizes[0])
  }

  private static let hasBigPages = FileManager.default.fileExists(
    atPath: "/sys/kernel/mm/transparent_hugepage/enabled")

  @Test(.enabled(if: hasBigPages, "the kernel has no big pages"))
  func aRunAsksForBigPages() throws {
    let outcome = try StreamTests.shell(
      """
      mkfifo in out
      "$program" extract - --input ndjson --format ndjson --flush < in > out &
      exec 3> in 4< out
      echo "$line" >&3
      read -r answer <&4
      grep -c '^VmFlags:.* hg' /proc/$!/smaps
      exec 3>&-
      wait $!
      """)
    #expect(Int(outcome.outputText.prefix { $0.isNumber }) ?? 0 > 0)
    #expect(outcome.status == 0)
  }

  // Where broken pipes are ignored, as in some build machines, `yes` itself complains.
  @Test func anEndlessInputStopsQuietlyWithItsReader() throws {
    let outcome = try StreamTests.shell(
      """
      yes "$line" 2> /dev/null | { filter; echo "status $?" >&2; } | head -n 3 | cut -c 1-33
      """)
    #expect(
      outcome.outputText
        == """
        {"id":"y","source":"-","line":1,"
        {"id":"y","source":"-","line":2,"
        {"id":"y","source":"-","line":3,"

        """.replacing(",\"\n", with: ",\n").replacing(",\n", with: ",\"\n"))
    #expect(outcome.errorText == "status 0\n")
  }

  // The shell of a script ignores Ctrl-C for what it starts in the background; `env` does not.
  @Test func anInterruptionEndsAfterAWholeLine() throws {
    let outcome = try StreamTests.shell(
      """
      mkfifo in
      env --default-signal=INT "$program" extract - --input ndjson --format ndjson < in > out &
      exec 3> in
      for number in 1 2 3; do echo "$line"; done >&3
      while ! [ -d /proc/$!/task ] || [ "$(ls /proc/$!/task | wc -l)" -lt 3 ]; do :; done
      printf '{"id":"half' >&3
      kill -INT $!
      wait $!
      echo "status $?"
      tail -c 1 out | od -An -c
      """)
    #expect(outcome.outputText.hasPrefix("status 130\n"))
    // Nothing was written yet, or whole lines were.
    let rest = outcome.outputText.dropFirst("status 130\n".count)
    #expect(["", "  \\n\n"].contains(String(rest)), "\(outcome.outputText)")
  }

  @Test func anInterruptedOutputFileIsNotThereByHalf() throws {
    let outcome = try StreamTests.shell(
      """
      mkfifo in
      env --default-signal=INT "$program" extract - --input ndjson --format ndjson -o found < in &
      exec 3> in
      echo "$line" >&3
      while ! ls found.part* >/dev/null 2>&1; do :; done
      kill -INT $!
      wait $!
      echo "status $?"
      ls
      """)
    #expect(outcome.outputText == "status 130\nin\n")
  }

  @Test func aDeviceIsWrittenToAndStays() throws {
    let outcome = try StreamTests.shell(
      """
      echo "$line" | filter -o /dev/null && [ -c /dev/null ] && echo "still there"
      """)
    #expect(outcome.outputText == "still there\n")
  }

  /// The peak of the resident memory after so much input, in KiB, as the kernel counts it.
  static func peak(_ line: String, times: Int, flags: String) throws -> Int {
    let outcome = try shell(
      """
      line='\(line)'
      mkfifo in
      "$program" extract - --input ndjson --format ndjson --quiet \(flags) < in > /dev/null &
      exec 3> in
      yes "$line" | head -n \(times) >&3
      grep VmHWM /proc/$!/status | tr -dc 0-9
      exec 3>&-
      wait $! || exit 1
      """, seconds: 3000)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try #require(Int(outcome.outputText))
  }

  // 160 MB, of which most is a field that nobody asks for: to annotate as much takes minutes.
  @Test(arguments: ["--jobs 1", "--jobs 2", "--jobs 2 --flush"])
  func memoryStaysWhateverTheLengthOfTheInput(_ flags: String) throws {
    let filler = String(repeating: "x", count: 80_000)
    let line = #"{"text":"The EU welcomes it.","raw":"\#(filler)"}"#
    let peak = try StreamTests.peak(line, times: 2000, flags: flags)
    #expect(peak < 100_000, "\(peak) KiB")
    #expect(peak > 5000)
  }

  @Test(.enabled(if: Campaign.isFull, "takes minutes: DEMARCHE_CAMPAIGN=full"))
  func memoryStaysWhenAllOfItIsAnnotated() throws {
    let text = String(
      repeating: "The EU strongly condemns the attack of 3 May 2023 in Kabul. ", count: 50)
    let peak = try StreamTests.peak(#"{"text":"\#(text)"}"#, times: 50_000, flags: "--jobs 2")
    #expect(peak < 100_000, "\(peak) KiB")
  }
}
