import DemarcheArchive

extension ArchivedMark {
  /// The number and what somebody thought of it, for people.
  var words: String {
    guard let verdict else { return "annotation \(annotation)" }
    let judged = verdict == .accept ? "accepted" : "rejected"
    return "annotation \(annotation), \(judged)" + (note.map { ": " + $0 } ?? "")
  }
}
