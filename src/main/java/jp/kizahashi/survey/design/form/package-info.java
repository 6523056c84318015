/** The questionnaire as one respondent meets it: what is asked after branching, once for each ticked option, and which checks fail. */
@NullMarked
package jp.kizahashi.survey.design.form;

import org.jspecify.annotations.NullMarked;
