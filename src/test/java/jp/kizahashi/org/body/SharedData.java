package jp.kizahashi.org.body;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The published list of municipalities, kept beside the clone and never in it; tests skip without it. */
final class SharedData {
    private SharedData() {}

    static Path municipalities() {
        for (Path place : List.of(Path.of("../shared/data"), Path.of("../../shared/data"))) {
            Path file = place.resolve("municipalities.csv");
            if (Files.isRegularFile(file)) return file;
        }
        abort("skipped: ../shared/data/municipalities.csv is not there");
        throw new AssertionError();
    }

    /** The list as a spreadsheet saves it that took the codes for numbers. */
    static Path withoutLeadingZeros(Path copy) throws IOException {
        String text = Files.readString(municipalities());
        return Files.writeString(
                copy,
                text.lines()
                        .map(line -> line.replaceAll(",0([0-9]{5})$", ",$1"))
                        .collect(Collectors.joining("\n")));
    }
}
