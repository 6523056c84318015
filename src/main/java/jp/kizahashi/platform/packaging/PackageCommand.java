package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** {@code ./tool package}: the archive that a town installs, made from the commit that is checked out. */
public final class PackageCommand implements Command {
    @Override
    public String words() {
        return "package";
    }

    @Override
    public String summary() {
        return "make the archive that installs without a network (own runtime, database, manual)";
    }

    @Override
    public String help() {
        return """
                ./tool package [--out FOLDER] [--sign KEYFILE]

                Exports the commit that is checked out into a temporary folder, builds it there and packs it with a Java
                runtime, PostgreSQL, fonts, manual, licences and bill of materials. Changes that are not committed are left
                out. The same commit, JDK and parts give the same bytes.
                --out FOLDER     where the archives go (default: target/package)
                --sign KEYFILE   signs each archive with an OpenSSH key (ssh-keygen -Y sign -n kizahashi): ARCHIVE.sig
                JSON: version, commit, time, jdk, archives[] {file, bytes, sha256, signature}.
                Needs git, Maven, Node.js and what they bring; takes two minutes. How to check a signature: docs/how-to/package.md
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        Map<String, String> options = options(arguments);
        SourceTree tree = SourceTree.around(PackageCommand.class)
                .orElseThrow(() -> new BadInput("package: only from a clone of the repository"));
        @Nullable
        Path key =
                options.containsKey("--sign") ? Path.of(options.get("--sign")).toAbsolutePath() : null;
        if (key != null && !Files.isRegularFile(key)) throw new BadInput("package: no key " + key);
        if (tree.hasChanges()) err.println("package: changes that are not committed are left out");
        Path to = Path.of(options.getOrDefault("--out", tree.root() + "/target/package"))
                .toAbsolutePath();
        Path work = Files.createTempDirectory("kizahashi-package");
        try {
            out.print(Json.write(made(tree, work, Files.createDirectories(to), key)));
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private Map<String, Object> made(SourceTree tree, Path work, Path to, @Nullable Path key) throws IOException {
        Instant time = tree.committedAt();
        Path source = Files.createDirectories(work.resolve("source"));
        tree.export(source);
        build(source);
        Distribution distribution = new Distribution(source, work, version(source), time);
        Path linux = to.resolve(distribution.linuxName() + ".tar.gz");
        SteadyArchive.tarGz(distribution.linux(), linux, time);
        Path windows = to.resolve(distribution.windowsName() + ".zip");
        SteadyArchive.zip(distribution.windows(), true, windows, time);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", distribution.version());
        report.put("commit", tree.commit());
        report.put("time", time);
        report.put("jdk", Runtime.version());
        report.put("archives", List.of(archive(linux, key), archive(windows, key)));
        return report;
    }

    private static String version(Path source) throws IOException {
        Properties build = new Properties();
        try (var in = Files.newInputStream(source.resolve("target/classes/kizahashi-build.properties"))) {
            build.load(in);
        }
        return build.getProperty("version");
    }

    private static void build(Path source) throws IOException {
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Programs.run(source, environment, List.of("mvn", "-q", "-B", "-Dquick", "-DskipTests", "process-classes"));
    }

    /** Writes digest and signature beside the archive. */
    private static Map<String, Object> archive(Path file, @Nullable Path key) throws IOException {
        String digest = Checksums.of(file);
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".sha256"),
                Checksums.line(digest, file.getFileName().toString()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file.toString());
        line.put("bytes", Files.size(file));
        line.put("sha256", digest);
        line.put("signature", key == null ? null : sign(file, key).toString());
        return line;
    }

    private static Path sign(Path file, Path key) throws IOException {
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        Files.deleteIfExists(signature);
        Programs.run(
                file.resolveSibling(""),
                Map.of(),
                List.of("ssh-keygen", "-Y", "sign", "-q", "-n", "kizahashi", "-f", key.toString(), file.toString()));
        return signature;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!List.of("--out", "--sign").contains(name) || i + 1 == arguments.size())
                throw new BadInput("package: unexpected '" + name + "'; see ./tool package --help");
            options.put(name, arguments.get(i + 1));
        }
        return options;
    }
}
