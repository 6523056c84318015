package jp.kizahashi.process.inventory;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;

/** How far a section's sheet is: 記入中 → 係長の確認待ち (where the section has one) → 課長の確定待ち → 確定. */
public enum SheetStatus {
    ENTERING,
    CHECKING,
    CONFIRMING,
    CONFIRMED;

    private static final Map<SheetStatus, Set<SheetStatus>> NEXT = new EnumMap<>(Map.of(
            ENTERING, EnumSet.of(CHECKING, CONFIRMING),
            CHECKING, EnumSet.of(CONFIRMING, ENTERING),
            CONFIRMING, EnumSet.of(CONFIRMED, ENTERING),
            CONFIRMED, EnumSet.of(ENTERING)));

    public boolean mayBecome(SheetStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return Messages.get("process.sheet.status." + name());
    }

    /** The colour of the badge. */
    public String badge() {
        return switch (this) {
            case ENTERING -> "";
            case CHECKING, CONFIRMING -> "info";
            case CONFIRMED -> "success";
        };
    }
}
