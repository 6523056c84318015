package jp.kizahashi.platform;

import java.util.List;

/** A module's entries in the main navigation; Spring collects them. */
public interface NavSource {
    List<NavItem> navigation();

    /**
     * One entry, shown to whoever may do its action.
     *
     * @param labelKey message key of the label
     * @param href the page
     * @param action the action in the role × action table
     * @param order smaller stands first
     */
    record NavItem(String labelKey, String href, String action, int order) {}
}
