import ArgumentParser
import DemarchePacks

/// The flags that say in which workspace a command runs.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the workspace; else the nearest one upward that has a demarche.toml.",
      valueName: "dir"), completion: .directory)
  var workspace: String?

  @Flag(help: "As if there were no workspace.")
  var noWorkspace = false

  @Flag(help: "Refuse to change demarche.lock.")
  var locked = false

  @Flag(help: "Never use the network.")
  var offline = false

  @Flag(help: "Never ask; what would be asked is refused.")
  var noInput = false

  /// What `--offline` says.
  var network: NetworkUse { offline ? .forbidden : .allowed }
}
