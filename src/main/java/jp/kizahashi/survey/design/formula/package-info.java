/** Conditions and checks over answers: one small language for branching, validation and comparison with last year. */
@NullMarked
package jp.kizahashi.survey.design.formula;

import org.jspecify.annotations.NullMarked;
