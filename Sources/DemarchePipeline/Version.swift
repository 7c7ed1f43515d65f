import DemarchePacks

/// The version of Demarche.
public enum Version {
  /// As in `demarche version`.
  public static let current = Host.current.version.text
}
