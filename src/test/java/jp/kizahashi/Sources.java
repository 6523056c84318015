package jp.kizahashi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own files, as the guards read them. */
final class Sources {
    static final Path JAVA = Path.of("src/main/java/jp/kizahashi");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEMPLATES = RESOURCES.resolve("templates");
    static final Path MIGRATIONS = RESOURCES.resolve("db/migration");

    private Sources() {}

    /** Path and text of every file below the folder with this ending, in the order of paths. */
    static TreeMap<Path, String> below(Path folder, String ending) {
        TreeMap<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(ending))::iterator) {
                if (Files.isRegularFile(file) && !file.toString().contains("node_modules"))
                    found.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The module that owns a file below the folder: its first directory. */
    static String module(Path folder, Path file) {
        return folder.relativize(file).getName(0).toString();
    }

    /** Every match of the pattern in the text. */
    static List<MatchResult> matches(Pattern pattern, String text) {
        return new ArrayList<>(pattern.matcher(text).results().toList());
    }

    /** The Java text without comments, so that a word in an explanation is no finding. */
    static String withoutComments(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|[^:\"])//.*$", "$1");
    }
}
