package jp.kizahashi.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes into {@code postmaster.pid}: line 1 its process, line 4 its port. */
record PostmasterPid(long pid, int port) {
    /** The file's content; empty when no server runs or the file is half written. */
    static Optional<PostmasterPid> read(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) return Optional.empty();
        try {
            return Optional.of(new PostmasterPid(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a server that works in this very folder. A server works in its data folder. */
    boolean serves(Path data) {
        // A number can be given to another program after a restart of the machine, and a copy of the folder names the
        // server of the original.
        if (!alive()) return false;
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            // It is not ours: we may look at our own.
            return false;
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }
}
