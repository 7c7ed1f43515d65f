import DemarcheModel
import DemarchePipeline

/// Tells what other packs change in an archive, as it is found.
struct PreviewRun {
  enum Format {
    case text, ndjson
  }

  let archive: Engine.Archive
  var format = Format.text
  /// Whether only the sums are told.
  var isSummary = false
  let jobs: Int
  let isColoured: Bool
  let showsProgress: Bool

  /// - Throws: exit 130 where somebody interrupts it, once the sums so far were told.
  func run(from old: Engine, to new: Engine) throws -> UpdatePreview {
    let signal = InterruptSignal()
    var settings = Engine.PreviewOptions(jobs: jobs)
    settings.interruption = signal.interruption
    var progress: Progress?
    var done = 0
    let text = PreviewText(isColoured: isColoured)
    let preview = try ArchiveOptions.telling { () throws(DemarcheError) in
      try Engine.preview(archive, from: old, to: new, settings) { now, total in
        if progress == nil {
          progress = Progress(total: total, byteCount: nil, isShown: showsProgress)
        }
        progress?.step(now - done)
        done = now
      } receive: { change in
        if isSummary { return true }
        switch format {
        case .text: Console.out(text.text(of: change))
        case .ndjson: Console.out(PreviewJSON.line(of: change))
        }
        return true
      }
    }
    progress?.finish()
    switch format {
    case .text: Console.out(text.summary(of: preview))
    case .ndjson: Console.out(PreviewJSON.summary(of: preview))
    }
    if preview.isCut { throw ExitStatus.interrupted.exit }
    return preview
  }
}
