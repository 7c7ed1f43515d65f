import DemarcheModel
import DemarcheReports

extension Tuning {
  /// Writes the members that tell of it; what is usual is left out.
  func write(to json: inout JSONWriter) {
    if level != .note { json.member("level", level.rawValue) }
    if !tags.isEmpty {
      json.key("tags")
      json.array(tags) { $0.string($1) }
    }
    if !overlays.isEmpty {
      json.key("overlays")
      json.array(overlays) { json, overlay in
        json.object { json in
          json.member("action", overlay.action)
          json.member("reason", overlay.reason)
          json.member("at", overlay.place)
        }
      }
    }
  }

  /// In one line for people; empty where all is usual.
  var words: String { words { "\($0.action) by \($0.place): \($0.reason)" } }

  /// The same without the places of overlays, which may stand on another line.
  var placelessWords: String { words { "\($0.action): \($0.reason)" } }

  private func words(_ text: (Overlay) -> String) -> String {
    var parts: [String] = []
    if level != .note { parts.append(level.rawValue) }
    if !tags.isEmpty { parts.append("tags " + tags.joined(separator: ", ")) }
    parts += overlays.map(text)
    return parts.joined(separator: "; ")
  }
}
