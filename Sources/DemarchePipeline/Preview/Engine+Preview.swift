import DemarcheLua
import DemarcheModel
import DemarchePacks

extension Engine {
  /// How a preview goes.
  package struct PreviewOptions: Sendable {
    /// How many statements are compared at once; less than 1 is 1.
    package var jobs = 1
    /// Whom to ask for an early end.
    package var interruption = Interruption()

    /// A preview on one thread that nobody interrupts, unless told.
    package init(jobs: Int = 1) { self.jobs = max(1, jobs) }
  }

  /// What a change of packs changes in the newest versions of an archive's statements: annotations
  /// added, removed and changed, as two runs over all of them would show. The archive stays as it
  /// is.
  ///
  /// What the archive has of the old packs is taken from it; statements in which no rule matches
  /// that changed, then or now, are not annotated again. Memory is bounded.
  ///
  /// - Parameters:
  ///   - old: the packs as they are, set as they are.
  ///   - new: the packs as they would be.
  ///   - progress: is told how many statements were compared, of how many.
  ///   - receive: takes the changes in the order of the archive, in each statement in text order;
  ///     false stops the preview.
  /// - Returns: the sums.
  /// - Throws: `DemarcheError` where the archive cannot be read.
  package static func preview(
    _ archive: Archive, from old: Engine, to new: Engine,
    _ settings: PreviewOptions = PreviewOptions(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    receive: (StatementChange) -> Bool
  ) throws(DemarcheError) -> UpdatePreview {
    let total = try with(archive) { archive throws(ArchiveFault) in try archive.statementCount() }
    let plan = try PreviewPlan(archive, from: old, to: new)
    let jobs = max(1, settings.jobs)
    let queue = OrderedQueue<StoredWork, PreviewPortion>(
      StoredWork(archive), capacity: max(8, 2 * jobs))
    var threads: [LuaThread] = []
    do throws(LuaError) {
      for _ in 0..<jobs { threads.append(try LuaThread()) }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    for thread in threads {
      thread.start {
        let job = PreviewJob(plan)
        while let work = queue.take() { queue.put(job.compare(work.piece), of: work) }
      }
    }
    var preview = UpdatePreview()
    var fault: DemarcheError?
    while let portion = queue.next() {
      preview.add(portion)
      fault = portion.fault
      let goesOn = portion.changes.allSatisfy(receive) && !settings.interruption.isWanted
      progress(preview.statementCount, total)
      if fault != nil || !goesOn {
        preview.isCut = true
        queue.stop()
        break
      }
    }
    withExtendedLifetime(threads) {}
    if let fault { throw fault }
    return preview
  }

  /// The same packs, set the same way, but with those in `folders` in place of those of their ids;
  /// others come behind. A pack whose folder is not trusted computes in a process of its own, and is
  /// granted nothing: neither files of the workspace nor the day.
  ///
  /// - Throws: `DemarcheError` where a folder is no pack.
  package func replacing(_ folders: [String]) throws(DemarcheError) -> Engine {
    var all = self.folders
    for path in folders {
      let id: String
      do throws(PackError) {
        id = try PackFolder.open(path).manifest.id
      } catch {
        throw DemarcheError(error.diagnostics)
      }
      let known = programs.first { $0.source.id == id }?.source.folder
      if let place = all.firstIndex(where: { $0 == known }) {
        all[place] = path
      } else {
        all.append(path)
      }
    }
    return try Engine(packs: all, options: options)
  }
}
