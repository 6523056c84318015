package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Collects the licence and notice texts that the parts bring along, one folder a part. */
final class LicenceTexts {
    private static final Pattern TEXT = Pattern.compile(
            "(?:META-INF/(?:.*/)?|licenses?/)?[^/]*(?:LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

    private LicenceTexts() {}

    /** From the jars. */
    static void ofJars(List<Path> jars, Path to) throws IOException {
        for (Path jar : jars) {
            Path folder = to.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().filter(LicenceTexts::isText).toList()) {
                    Files.createDirectories(folder);
                    Files.write(
                            folder.resolve(entry.getName().replace('/', '_')),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static boolean isText(ZipEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().endsWith(".class")
                && TEXT.matcher(entry.getName()).matches();
    }

    /** From installed front-end packages. */
    static void ofPackages(Path modules, Path to) throws IOException {
        List<Path> texts;
        try (var files = Files.walk(modules, 3)) {
            texts = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .startsWith("licen"))
                    .sorted()
                    .toList();
        }
        for (Path text : texts) {
            String part = modules.relativize(text.getParent()).toString().replace('/', '_');
            Path folder = Files.createDirectories(to.resolve(part));
            Files.copy(text, folder.resolve(text.getFileName()));
        }
    }
}
