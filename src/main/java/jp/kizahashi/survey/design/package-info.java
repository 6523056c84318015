/**
 * Instruments: versioned questions and the answers that they allow.
 *
 * <p>Hides the YAML in which an instrument is written and the rules that it must keep. No SQL; Spring only to check the shipped
 * instruments at start-up.
 */
@NullMarked
package jp.kizahashi.survey.design;

import org.jspecify.annotations.NullMarked;
