/** LimeSurvey surveys (.lss), in. */
@NullMarked
package jp.kizahashi.survey.design.exchange.limesurvey;

import org.jspecify.annotations.NullMarked;
