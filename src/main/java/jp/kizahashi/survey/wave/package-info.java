/** 調査: a host asks many bodies one questionnaire, from the choice of bodies to closure. */
@NullMarked
package jp.kizahashi.survey.wave;

import org.jspecify.annotations.NullMarked;
