package jp.kizahashi.platform.directory;

import java.util.Optional;
import jp.kizahashi.platform.directory.Directory.Said;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The directory of this installation, off until {@code KIZAHASHI_LDAP_URL} is set. */
@Component
public class DirectorySignIn {
    private final Environment settings;

    DirectorySignIn(Environment settings) {
        this.settings = settings;
    }

    /** What the directory says; empty when none is configured. */
    public Optional<Said> verify(String name, String password) {
        return DirectorySettings.of(property -> settings.getProperty(property, ""))
                .map(d -> new Directory(d).verify(name, password));
    }
}
