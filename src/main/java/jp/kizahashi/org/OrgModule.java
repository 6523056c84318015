package jp.kizahashi.org;

import java.util.List;
import jp.kizahashi.org.body.MunicipalityCheck;
import jp.kizahashi.org.leaving.OrganisationExportCommand;
import jp.kizahashi.org.leaving.OrganisationImportCommand;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.NavSource;
import org.springframework.stereotype.Component;

/** The front door of {@code org}: what the module offers to the whole product. */
@Component
public final class OrgModule implements NavSource {
    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        return List.of(new MunicipalityCheck(), new OrganisationExportCommand(), new OrganisationImportCommand());
    }

    @Override
    public List<NavItem> navigation() {
        return List.of(
                new NavItem(NavGroup.ADMINISTRATION, "org.nav", "/org", "org.department.read", 80),
                new NavItem(NavGroup.ADMINISTRATION, "org.nav.audit", "/audit", "platform.audit.read", 90),
                new NavItem(NavGroup.ADMINISTRATION, "org.nav.mail", "/mail", "platform.mail.manage", 95),
                new NavItem(NavGroup.ADMINISTRATION, "org.nav.backup", "/backups", "platform.backup.manage", 96),
                new NavItem(NavGroup.ADMINISTRATION, "org.nav.status", "/status", "platform.status.read", 97),
                new NavItem(
                        NavGroup.ADMINISTRATION, "org.nav.retention", "/retention", "platform.retention.manage", 98));
    }
}
