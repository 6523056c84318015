package jp.kizahashi.platform;

import java.util.List;

/** A module's entries in the main navigation; Spring collects them. */
public interface NavSource {
    List<NavItem> navigation();

    /** What the menu shows as one: the steps of the loop that a town goes round, in this order, and the running of it all. */
    enum NavGroup {
        ASSESSMENT,
        SURVEY,
        ANALYSIS,
        PROCESS,
        EFFECT,
        ADMINISTRATION;

        /** The message key of its name. */
        public String labelKey() {
            return "ui.nav.group." + name();
        }
    }

    /**
     * One entry, shown to whoever may do its action.
     *
     * @param group the part of the menu in which it stands
     * @param labelKey message key of the label
     * @param href the page
     * @param action the action in the role × action table
     * @param order smaller stands first within the group
     */
    record NavItem(NavGroup group, String labelKey, String href, String action, int order) {}
}
