import DemarcheDigest
import DemarcheLua
import DemarcheModel
import DemarchePacks
import DemarcheScripting
import Glibc

/// Finds packs that an earlier run compiled, and keeps those of this run.
///
/// What is kept is found by a digest of all that decides it: the program, the folders as they are
/// named and in their order, their content, where their code runs, its limits, the choice of rules,
/// and how packs are set. Damaged, cut off or foreign files are like absent ones.
struct PackCache {
  /// To be raised with every change of what is written; a new build of the program needs none.
  private static let version = 14

  private let folder: CacheFolder
  private let now: Int
  private let folders: [String]
  private let places: [String: LuaPlace]
  /// The part of the key that the packs' content does not decide.
  private let setting: [UInt8]

  /// nil where the folder of the cache cannot be used.
  init?(
    _ cache: RuleCache, packs folders: [String], places: [String: LuaPlace], limits: ScriptLimits,
    options: Engine.Options, granted: GrantedFiles
  ) {
    guard let folder = CacheFolder(cache.folder, byteLimit: cache.byteLimit),
      let program = FileStatus("/proc/self/exe", followsLinks: true)
    else { return nil }
    self.folder = folder
    now = cache.now
    self.folders = folders
    self.places = places
    var writer = BinaryWriter()
    writer.write(PackCache.version)
    writer.write(Version.current)
    writer.write(program.stamp)
    for folder in folders {
      writer.write(folder)
      switch places[folder] {
      case .worker(let worker)?:
        writer.write(worker.path)
        writer.write(worker.allowsMissingLandlock)
        writer.write(LuaWorkerProgram.landlockVersion)
      case .inProcess?, nil: writer.write("")
      }
    }
    writer.write(limits.memoryBytes)
    writer.write(limits.fuel)
    for seconds in [limits.callbackSeconds, limits.loadSeconds, limits.reportSeconds] {
      writer.write(seconds)
    }
    writer.write(options.rules)
    writer.writeTable(options.configuration.compiledPart)
    writer.writeTable(granted.digest)
    // Grants count for packs that are trusted.
    let hasGrants = !options.configuration.grants.isEmpty
    writer.write(hasGrants ? options.trustedFolders.sorted() : [])
    setting = writer.bytes
  }

  private func name(_ digests: [[UInt8]]) -> String {
    BLAKE2b.hex(setting + digests.flatMap { $0 }) + ".rules"
  }

  /// The packs as they stand in their folders now, if an earlier run kept them.
  ///
  /// - Parameter begin: is told of the packs before their rules are read.
  func load(begin: ([PackProgram], _ calling: [String]) -> Void) -> CompiledPacks? {
    var digests: [[UInt8]] = []
    for folder in folders {
      guard let digest = digest(of: folder) else { return nil }
      digests.append(digest)
    }
    let name = name(digests)
    guard var reader = folder.read(name) else { return nil }
    do throws(BinaryError) {
      let packs = try CompiledPacks(from: &reader, places: places, begin: begin)
      // Patterns alone are read from it later.
      reader.rest()
      folder.touch(name, now: now)
      return packs
    } catch {
      return nil
    }
  }

  // The digest of a pack's folder, with the help of what is known of its files.
  private func digest(of pack: String) -> [UInt8]? {
    guard let real = realpath(pack, nil) else { return nil }
    defer { free(real) }
    let name = BLAKE2b.hex(Array(String(cString: real).utf8)) + ".stamps"
    var known = PackStamps()
    if var reader = folder.read(name), let read = try? PackStamps(from: &reader) { known = read }
    var stamps = known
    guard let digest = stamps.update(to: pack, now: now) else { return nil }
    if stamps != known {
      var writer = BinaryWriter()
      writer.write(stamps)
      _ = folder.write(writer.bytes, as: name)
    }
    return digest
  }

  /// Keeps packs.
  ///
  /// - Parameter digests: of the very bytes that were loaded, in the order of the folders.
  /// - Returns: whether they are kept.
  func store(_ packs: CompiledPacks, digests: [[UInt8]]) -> Bool {
    guard packs.programs.allSatisfy(\.isSettled) else { return false }
    var writer = BinaryWriter()
    packs.encode(into: &writer)
    guard writer.bytes.count <= folder.byteLimit / 4 else { return false }
    let file = name(digests)
    let isKept = folder.write(writer.bytes, as: file)
    // Files written in one tick of the clock have one time.
    folder.prune(now: now, keeping: file)
    return isKept
  }
}
