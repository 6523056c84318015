/**
 * Levels: which level the answers reach, what blocks the next one, and which changes raise it.
 *
 * <p>Hides the rules of the maturity model (cumulative, weakest link, prerequisite, range). Pure: no Spring, no SQL.
 */
@NullMarked
package jp.kizahashi.survey.maturity;

import org.jspecify.annotations.NullMarked;
