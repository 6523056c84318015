/** 講評: sentences made by rule from tables. What a sentence says can be checked against the table beside it. */
@NullMarked
package jp.kizahashi.survey.tabulation.commentary;

import org.jspecify.annotations.NullMarked;
