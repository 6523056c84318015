package jp.kizahashi.platform.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log files of a node: today's, and those of the last 30 days, which are compressed. */
public final class LogFiles {
    static final String NAME = "product.log";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4,10}");

    private final Path folder;

    /** @param folder {@code logs} below the home folder */
    public LogFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether the text could be the number of an incident, as a person reads it out. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Every line that belongs to the incident, newest file first. A line that was cut off by a crash is passed over. */
    public List<JsonNode> find(String number) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        String mark = "\"incident\":\"" + number + "\"";
        for (Path file : newestFirst()) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine())
                    if (line.contains(mark)) add(line, found);
            }
        }
        return found;
    }

    private static void add(String line, List<JsonNode> to) {
        try {
            to.add(JsonMapper.shared().readTree(line));
        } catch (JacksonException e) {
            // Cut off in the middle.
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith(NAME))
                            .thenComparing(Path::toString, Comparator.reverseOrder()))
                    .toList();
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
