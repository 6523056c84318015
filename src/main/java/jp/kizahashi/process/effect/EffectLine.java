package jp.kizahashi.process.effect;

import jp.kizahashi.process.work.Work;

/**
 * One effect with what it belongs to, for lists and reports.
 *
 * @param section 所管 by name
 */
public record EffectLine(Work work, String section, Improvement improvement, Effect effect) {}
