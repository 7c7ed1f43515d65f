import TestSupport
import Testing

/// What is wrong with files of cases is told with its place, all at once.
@Suite struct CaseFaultTests {
  static let faults: [(file: String, message: String)] = [
    (
      "> text\n",
      """
      PACK/tests/a.case:1:1: error: a case should begin with its title, but this line stands before \
      one [case/syntax]
        1 | > text
          | ^ write a line === TITLE above it

      """
    ),
    (
      "===\n> Norway\n= who\n",
      """
      PACK/tests/a.case:1:1: error: a case should have a title behind '===', but has none \
      [case/syntax]
        1 | ===
          | ^^^ write what it shows: === an adverb raises the rung

      """
    ),
    (
      "=== a\n= who\n",
      """
      PACK/tests/a.case:1:1: error: a case should have a text, but has none [case/no-text]
        1 | === a
          | ^^^ write its lines behind '> '

      """
    ),
    (
      "=== a\n> Norway\n= who \"Norwy\"\n",
      """
      PACK/tests/a.case:3:7: error: the text should have 'Norwy', but has it not at all \
      [case/no-words]
        3 | = who "Norwy"
          |       ^^^^^^^ quote the words as the text has them, with their capitals

      """
    ),
    (
      "=== a\n> Norway\n= who \"Norway\" #2\n",
      """
      PACK/tests/a.case:3:7: error: the text should have 'Norway' 2 times, but has it 1 times \
      [case/no-words]
        3 | = who "Norway" #2
          |       ^^^^^^^^^^^ quote the words as the text has them, with their capitals

      """
    ),
    (
      "=== a\n> Norway\n        ^^ who\n",
      """
      PACK/tests/a.case:3:9: error: carets should stand under words of the line above, but do not \
      [case/caret-outside]
        3 |         ^^ who
          |         ^^ columns are counted in scalars; or write = NAME "words"

      """
    ),
    (
      "=== a\n> Norway\n= stance.toi\n",
      """
      PACK/tests/a.case:3:3: error: there is no type and no rule 'stance.toi' [case/unknown-name]
        3 | = stance.toi
          |   ^^^^^^^^^^ did you mean 'stance.toy'?

      """
    ),
    (
      "=== a\n> Norway\n= who knid=state\n",
      """
      PACK/tests/a.case:3:7: error: 'who' has no field 'knid' [case/unknown-field]
        3 | = who knid=state
          |       ^^^^ did you mean 'kind'?

      """
    ),
    (
      "=== a\n@ isuer=NO\n> Norway\n= who\n",
      """
      PACK/tests/a.case:2:3: error: a case has no 'isuer' [case/unknown-key]
        2 | @ isuer=NO
          |   ^^^^^^^^ did you mean 'issuer'?

      """
    ),
    (
      "=== a\n@ date=2024-13-01\n> Norway\n= who\n",
      """
      PACK/tests/a.case:2:3: error: 'date' should be a day such as 2024-05-02, but is '2024-13-01' \
      [case/invalid-value]
        2 | @ date=2024-13-01
          |   ^^^^^^^^^^^^^^^ write it as date=VALUE, in quotation marks where it has blanks

      """
    ),
    (
      "=== a\n> Norway\n= who and more\n",
      """
      PACK/tests/a.case:3:7: error: behind the name should be "words", #NUMBER or field=value, but \
      is something else [case/syntax]
        3 | = who and more
          |       ^^^ a remark stands behind two blanks

      """
    ),
    (
      "=== a\n> Norway\n= who \"Norway\nnothing\n",
      """
      PACK/tests/a.case:3:7: error: a quotation should end on its line, but does not [case/syntax]
        3 | = who "Norway
          |       ^^^^^^^ close it with '"'
      PACK/tests/a.case:4:1: error: a line should begin with ===, @, >, ^, =, !, ?, ~ or #, but does \
      not [case/syntax]
        4 | nothing
          | ^ a line of the text begins with '> '

      """
    ),
  ]

  @Test(arguments: faults.indices)
  func aFaultIsToldWithItsPlace(index: Int) throws {
    let outcome = try CasePack(Self.faults[index].file).run("test")
    #expect(outcome.error == Self.faults[index].message)
    #expect(outcome.status == 1)
  }

  @Test func aFileThatIsNoTextIsRefused() throws {
    let pack = try CasePack("")
    try pack.folder.write([0x3D, 0x3D, 0x3D, 0xFF, 0x0A], to: "tests/a.case")
    #expect(
      try pack.run("test").error == """
        PACK/tests/a.case: error: text should be UTF-8, but is not [case/invalid-utf8]
          help: save the file as UTF-8

        """)
  }

  @Test func aTextThatIsTooLargeIsRefused() throws {
    let line = "> " + String(repeating: "a ", count: 5_000) + "\n"
    let pack = try CasePack(
      "=== a\n" + String(repeating: line, count: 10) + "=== b\n> Norway\n= who\n")
    let outcome = try pack.run("test")
    #expect(
      outcome.error.contains(
        "a text should have at most 64000 bytes, but has more [case/too-large]"))
    #expect(outcome.status == 1)
  }
}
