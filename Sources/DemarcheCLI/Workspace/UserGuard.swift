import Glibc

/// Keeps two commands of one person from changing workspaces, trust, keys or indexes at once: what
/// one of them had read, the other would write over.
enum UserGuard {
  /// Waits until no other command holds the guard, and holds it until this one ends.
  static func take() {
    guard let folder = KeyFolder.dataFolder else { return }
    makeFolders(folder)
    // Never closed: the system lets go of it when the process ends, however it ends.
    let descriptor = open(folder + "/guard", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    if fcntl(descriptor, F_SETLK, &lock) == 0 { return }
    guard errno == EAGAIN || errno == EACCES else { return }
    Console.error("waiting for another demarche that changes packs, trust or keys\n")
    while fcntl(descriptor, F_SETLKW, &lock) != 0, errno == EINTR {}
  }

  // A folder that cannot be made is told of by whoever writes into it.
  private static func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
