/** The reproduction package: everything to compute a study again in R, without a town's name. */
@NullMarked
package jp.kizahashi.survey.study.reproduction;

import org.jspecify.annotations.NullMarked;
