extension Scaffold {
  /// A pack with a rule, an example, a counter-example and cases: it passes `check` and `test`.
  ///
  /// - Parameters: names that `ScaffoldName` finds no fault with.
  package static func pack(_ name: String, namespace: String) -> Scaffold {
    Scaffold(
      files: [
        File(path: "pack.toml", text: manifest(name, namespace)),
        File(path: "README.md", text: readme(name, namespace)),
        File(
          path: "CHANGELOG.md",
          text: "# Change log\n\n## 0.1.0 - Unreleased\n\n- The rule `plead`.\n"),
        File(path: "LICENSE", text: license),
        File(path: "rules/plead.lua", text: rule),
        File(path: "tests/plead.case", text: cases),
      ],
      next: [
        "edit DIR/rules/plead.lua: a first rule that finds something",
        "demarche watch DIR", "demarche test DIR", "demarche check DIR",
      ])
  }

  // In parts, since two words with a slash are a diagnostic code elsewhere.
  private static let core = ["demarche", "core"].joined(separator: "/")

  private static func manifest(_ name: String, _ namespace: String) -> String {
    """
    # What this pack is; read without running anything of it. Keys: examples/manual/packs.md.
    schema = 1

    [pack]
    id           = "\(namespace)/\(name)"
    version      = "0.1.0"
    title        = "\(name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " "))"
    summary      = "What this pack finds, in one sentence."
    authors      = ["\(namespace)"]
    license      = "Apache-2.0"
    data-license = "CC-BY-4.0"
    languages    = ["en"]
    status       = "experimental"

    [requires]
    demarche = ">=0.1, <2"
    api      = 1

    # Actors, verbs and dates come from here.
    [requires.packs]
    "\(core)" = "^0.1"

    # 'demarche check' asks for this: examples, counter-examples and cases that name a rule.
    [tests]
    min-rule-cases = 2

    """
  }

  private static func readme(_ name: String, _ namespace: String) -> String {
    """
    # \(namespace)/\(name)

    What this pack finds, and where its knowledge comes from.

    | rule | finds |
    | --- | --- |
    | `plead` | who pleads with whom to do what |

    ```sh
    demarche extract STATEMENT --pack . --rules '\(namespace)/\(name)/*'
    demarche test .
    ```

    """
  }

  private static let rule = """
    -- A pattern reads like the sentence that it finds: <actor> is anybody known, ~verb a verb in all
    -- its forms, @ marks the words that make the claim, name:… is a field. See rule-language.md.
    rule "plead" {
      emit = "demand",
      match = "by:<actor> @(~plead with) addressee:<actor> to content:<clause>",
      set = { force = "call" },
      -- Sentences that it must find, and such as come near and are something else.
      examples = { "Norway [[pleads with]] Sweden to keep the border open." },
      counter = { "He pleads guilty." },
    }

    """

  private static let license = """
    Code: Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
    Lexicons and texts of tests: Creative Commons Attribution 4.0 International
    (https://creativecommons.org/licenses/by/4.0/).

    """

  private static let cases = """
    # A case is a text and what must be found in it; 'demarche test' runs it.

    === somebody pleads with somebody
    @ issuer=NO date=2024-05-02
    > Norway pleads with Sweden to keep the border open.
             ^^^^^^^^^^^ plead by=NO addressee=SE content="keep the border open"

    === who pleads guilty asks for nothing
    > He pleads guilty.
    ! plead

    """
}
