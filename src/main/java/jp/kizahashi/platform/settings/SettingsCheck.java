package jp.kizahashi.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.directory.Directory;
import jp.kizahashi.platform.directory.DirectorySettings;

/** Finds what is wrong with the settings before the product starts: unknown names, wrong values, missing companions. */
public final class SettingsCheck {
    private final Map<String, String> environment;
    private final List<Fault> faults = new ArrayList<>();

    /** One thing that is wrong: the variable or the file, and a sentence. */
    public record Fault(String name, String sentence) {}

    private SettingsCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Everything that is wrong with these environment variables and the home folder they name. */
    public static List<Fault> faults(Map<String, String> environment) {
        SettingsCheck check = new SettingsCheck(environment);
        check.names();
        check.values();
        check.companions();
        check.home();
        return check.faults;
    }

    private void names() {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith("KIZAHASHI_"))
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> add(name, "setting.fault.unknown", name));
    }

    private void values() {
        for (Setting setting : Setting.values()) {
            String value = value(setting);
            if (value.isEmpty()) continue;
            setting.fault(value).ifPresent(sentence -> faults.add(new Fault(setting.variable(), sentence)));
        }
    }

    private void companions() {
        needs(Setting.DB_URL, Setting.DB_OWNER_PASSWORD);
        needs(Setting.DB_URL, Setting.DB_APP_PASSWORD);
        needs(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID);
        needs(Setting.OIDC_CLIENT_ID, Setting.OIDC_ISSUER);
        needs(Setting.LDAP_URL, Setting.LDAP_BASE);
        needs(Setting.LDAP_URL, Setting.LDAP_BIND_ACCOUNT);
        needs(Setting.LDAP_URL, Setting.LDAP_BIND_PASSWORD);
        authority();
    }

    private void authority() {
        String file = value(Setting.LDAP_CA_FILE);
        if (!file.isEmpty() && !Files.isReadable(Path.of(file)))
            add(Setting.LDAP_CA_FILE.variable(), "setting.fault.unreadable", Setting.LDAP_CA_FILE.variable(), file);
    }

    /** Tries the town's directory; empty when it answers, or when none is set. */
    static Optional<Fault> connection(Map<String, String> environment) {
        return DirectorySettings.of(property -> ofProperty(environment, property))
                .flatMap(directory -> new Directory(directory)
                        .fault()
                        .map(fault -> new Fault(Setting.LDAP_URL.variable(), fault.sentence(directory))));
    }

    private static String ofProperty(Map<String, String> environment, String property) {
        return Arrays.stream(Setting.values())
                .filter(s -> s.property().equals(property))
                .map(s -> environment.getOrDefault(s.variable(), ""))
                .findFirst()
                .orElse("");
    }

    private void needs(Setting first, Setting second) {
        if (!value(first).isEmpty() && value(second).isEmpty())
            add(second.variable(), "setting.fault.companion", first.variable(), second.variable());
    }

    private void home() {
        String mode = value(Setting.MODE).isEmpty() ? Setting.MODE.standard() : value(Setting.MODE);
        Home home = Home.of(value(Setting.HOME), value(Setting.SHARED_FOLDER), mode);
        place(home.root());
        if (!home.shared().equals(home.root())) place(home.shared());
        boolean posix =
                home.root().getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.isDirectory(home.shared().resolve("keys")))
            keys(home.shared().resolve("keys"));
    }

    /** A folder that is there or can be made, and written to. */
    private void place(Path folder) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) existing = existing.getParent();
        if (!Files.isDirectory(existing)) add(folder.toString(), "setting.fault.home.notFolder", existing.toString());
        else if (!Files.isWritable(existing))
            add(folder.toString(), "setting.fault.home.notWritable", existing.toString());
    }

    /** Secrets must be readable by their owner alone. */
    private void keys(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                boolean open = Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"));
                if (open) add(file.toString(), "setting.fault.home.readable", file.toString());
            }
        } catch (IOException e) {
            add(folder.toString(), "setting.fault.home.notFolder", folder.toString());
        }
    }

    private String value(Setting setting) {
        return environment.getOrDefault(setting.variable(), "").strip();
    }

    private void add(String name, String key, Object... arguments) {
        faults.add(new Fault(name, Messages.get(key, arguments)));
    }
}
