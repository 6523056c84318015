package jp.kizahashi.org;

import java.util.List;
import jp.kizahashi.platform.Command;

/** The front door of {@code org}: what the module offers to the whole product. */
public final class OrgModule {
    private OrgModule() {}

    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        return List.of();
    }
}
