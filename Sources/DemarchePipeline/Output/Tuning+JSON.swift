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
  var words: String {
    var parts: [String] = []
    if level != .note { parts.append(level.rawValue) }
    if !tags.isEmpty { parts.append("tags " + tags.joined(separator: ", ")) }
    parts += overlays.map { "\($0.action) by \($0.place): \($0.reason)" }
    return parts.joined(separator: "; ")
  }
}
