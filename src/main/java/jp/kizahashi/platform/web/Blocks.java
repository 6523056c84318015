package jp.kizahashi.platform.web;

import org.jspecify.annotations.Nullable;

/** The values that the building blocks of {@code templates/ui} take; {@code /ui} shows each block. */
public final class Blocks {
    private Blocks() {}

    /** One place of the way to this page ({@code ui/page :: crumbs}); the last one is this page, its address is not used. */
    public record Crumb(String label, String href) {}

    /** One of several pages about the same thing ({@code ui/page :: tabs}). */
    public record Tab(String label, String href, boolean current) {}

    /** One choice of a select, radio or check box group ({@code ui/form}). */
    public record Option(
            String value, String label, @Nullable String hint) {
        public Option(String value, String label) {
            this(value, label, null);
        }
    }
}
