/** What comes of an assessment, to read: the result page, もしも, the years, and the report for the 推進本部. */
@NullMarked
package jp.kizahashi.survey.assessment.outcome;

import org.jspecify.annotations.NullMarked;
