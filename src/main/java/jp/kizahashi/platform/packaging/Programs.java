package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program in a folder; what it has to say goes to standard error, which leaves standard output to JSON. */
final class Programs {
    private Programs() {}

    /** Runs it to its end; its standard output. Throws {@link IOException} with the program's name when it fails. */
    static String run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        program.environment().putAll(environment);
        Process running = program.start();
        try (InputStream out = running.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int code = running.waitFor();
            if (code != 0) throw new IOException(command.getFirst() + " failed (" + code + "): " + said.strip());
            return said;
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
