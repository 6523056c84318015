/** Pages to take a questionnaire out of a file, and to hand one out. */
@NullMarked
package jp.kizahashi.survey.design.exchange.page;

import org.jspecify.annotations.NullMarked;
