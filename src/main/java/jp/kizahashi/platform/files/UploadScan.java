package jp.kizahashi.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The town's own virus scanner before a file is read: the program of {@code KIZAHASHI_UPLOAD_SCAN}, such as {@code
 * clamdscan --fdpass --no-summary}, called with the path of the file. Exit 0 means clean, 1 infected; whatever else
 * happens refuses the file, for a scanner that is down must not be a way round it. Without the setting nothing is run.
 *
 * <p>The gate is one for the whole product and is made in many places, so the program is known to the class.
 */
@Component
public final class UploadScan {
    private static final Logger log = LoggerFactory.getLogger(UploadScan.class);
    private static final int INFECTED = 1;
    private static volatile UploadScan ofTown = new UploadScan("", 60);

    private final List<String> program;
    private final int seconds;

    @Autowired
    UploadScan(Environment settings) {
        this(settings.getProperty("kizahashi.upload-scan", ""), 60);
        ofTown = this;
    }

    /**
     * @param program the program and its options, parted by spaces; empty for none
     * @param seconds how long it may take
     */
    UploadScan(String program, int seconds) {
        this.program =
                program.isBlank() ? List.of() : Arrays.asList(program.strip().split("\\s+"));
        this.seconds = seconds;
    }

    /** The scanner of this installation. */
    static UploadScan ofTown() {
        return ofTown;
    }

    /** Refused (PLT-051) when the scanner finds something, (PLT-052) when it gives no answer. */
    void check(Path file) {
        if (program.isEmpty()) return;
        int exit = run(file);
        if (exit == 0) return;
        log.warn("the upload scanner refused a file, exit {}", exit);
        throw new Refused(exit == INFECTED ? PlatformProblem.FILE_INFECTED : PlatformProblem.SCAN_FAILED);
    }

    /** Never through a shell: the path is one argument whatever it holds. */
    private int run(Path file) {
        List<String> command = new ArrayList<>(program);
        command.add(file.toAbsolutePath().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) return process.exitValue();
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            log.warn("the upload scanner did not start: {}", e.toString());
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
