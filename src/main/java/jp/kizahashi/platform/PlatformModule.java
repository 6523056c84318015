package jp.kizahashi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import jp.kizahashi.platform.audit.AuditVerifyCommand;
import jp.kizahashi.platform.backup.BackupCreateCommand;
import jp.kizahashi.platform.backup.BackupRestoreCommand;
import jp.kizahashi.platform.backup.BackupVerifyCommand;
import jp.kizahashi.platform.log.LogFindCommand;
import jp.kizahashi.platform.packaging.PackageCommand;
import jp.kizahashi.platform.settings.ConfigCheckCommand;

/** The front door of {@code platform}: what the module offers to the whole product. */
public final class PlatformModule {
    private PlatformModule() {}

    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        return List.of(
                new ConfigCheckCommand(),
                new AuditVerifyCommand(),
                new BackupCreateCommand(),
                new BackupVerifyCommand(),
                new BackupRestoreCommand(),
                new PackageCommand(),
                new LogFindCommand());
    }

    /** The product's version, written into the class path by the build. */
    public static String version() {
        Properties build = new Properties();
        try (var in = PlatformModule.class.getResourceAsStream("/kizahashi-build.properties")) {
            if (in != null) build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "unknown");
    }
}
