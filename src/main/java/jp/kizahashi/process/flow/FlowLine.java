package jp.kizahashi.process.flow;

import java.time.Instant;

/**
 * A flow as lists show it.
 *
 * @param versions the number of the newest version
 * @param at when that was made
 */
public record FlowLine(Flow flow, int versions, Instant at) {}
