/**
 * Instruments: versioned questions and the answers that they allow.
 *
 * <p>Hides the YAML in which an instrument is written and the rules that it must keep. Pure: no Spring, no SQL.
 */
@NullMarked
package jp.kizahashi.survey.design;

import org.jspecify.annotations.NullMarked;
