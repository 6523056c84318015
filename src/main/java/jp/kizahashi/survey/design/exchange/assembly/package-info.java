/** Puts together a questionnaire from what a reader finds in a file: codes, sections, conditions, the account. */
@NullMarked
package jp.kizahashi.survey.design.exchange.assembly;

import org.jspecify.annotations.NullMarked;
