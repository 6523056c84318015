/** The designer: a draft's sections, questions, conditions, checks and aims, one plain form each. */
@NullMarked
package jp.kizahashi.survey.design.own.draft;

import org.jspecify.annotations.NullMarked;
