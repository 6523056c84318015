/** 公表された表の検算: whether the figures of a printed regression table can all be true. Keeps nothing. */
@NullMarked
package jp.kizahashi.survey.study.published;

import org.jspecify.annotations.NullMarked;
