/// A pack of tests that finds next to nothing, so that commands are quick.
enum TagPack {
  /// Its `pack.toml`.
  static let manifest = """
    schema = 1

    [pack]
    id = "mine/tags"
    version = "0.1.0"
    title = "Tags"
    summary = "Tags of tests."
    authors = ["nobody"]
    license = "CC0-1.0"
    languages = ["en"]
    status = "experimental"
    """
}
