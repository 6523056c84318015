/** SurveyJS definitions (JSON), in. */
@NullMarked
package jp.kizahashi.survey.design.exchange.surveyjs;

import org.jspecify.annotations.NullMarked;
