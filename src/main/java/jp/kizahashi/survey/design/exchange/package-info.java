/** Questionnaires from and for other tools: read with an account of every item, written without loss where the other tool knows it. */
@NullMarked
package jp.kizahashi.survey.design.exchange;

import org.jspecify.annotations.NullMarked;
