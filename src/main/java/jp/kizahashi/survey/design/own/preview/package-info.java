/** A questionnaire before it is asked: walked through as a respondent meets it, and on paper. */
@NullMarked
package jp.kizahashi.survey.design.own.preview;

import org.jspecify.annotations.NullMarked;
