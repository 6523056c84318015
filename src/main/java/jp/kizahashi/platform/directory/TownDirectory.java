package jp.kizahashi.platform.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jp.kizahashi.platform.directory.Directory.Looked;
import jp.kizahashi.platform.directory.Directory.Said;
import jp.kizahashi.platform.directory.DirectoryStaff.Listed;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The directory of this installation, off until {@code KIZAHASHI_LDAP_URL} is set. */
@Component
public class TownDirectory {
    private final Environment values;

    TownDirectory(Environment values) {
        this.values = values;
    }

    /** How it is reached; empty when none is configured. */
    public Optional<DirectorySettings> settings() {
        return DirectorySettings.of(this::value);
    }

    /** What it says of a name and a password; empty when none is configured. */
    public Optional<Said> verify(String name, String password) {
        return settings().map(d -> new Directory(d).verify(name, password));
    }

    /** How those who came in by it stand there now; empty when none is configured. */
    public Optional<Looked> look(Collection<String> names, Instant now) {
        return settings().map(d -> new Directory(d).look(names, now));
    }

    /** Everybody it holds; empty when none is configured. */
    public Optional<Listed> everybody() {
        return settings().map(d -> new DirectoryStaff(d, StaffSearch.of(this::value)).everybody());
    }

    private String value(String property) {
        return values.getProperty(property, "");
    }
}
