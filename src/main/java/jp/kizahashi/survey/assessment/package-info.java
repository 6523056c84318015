/**
 * 自己診断: prepared, asked, checked and confirmed, for the organisation or for one of its processes.
 *
 * <p>The rooms below use this one and never the other way round: {@code answers} takes answers, {@code settlement} settles
 * them, {@code outcome} shows what came of it.
 */
@NullMarked
package jp.kizahashi.survey.assessment;

import org.jspecify.annotations.NullMarked;
