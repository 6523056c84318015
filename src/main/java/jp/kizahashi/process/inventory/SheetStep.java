package jp.kizahashi.process.inventory;

import java.time.Instant;

/**
 * One step of a sheet.
 *
 * @param status what the sheet became
 */
public record SheetStep(SheetStatus status, String opinion, long personId, Instant at) {}
