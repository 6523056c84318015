/** 回答依頼 inside a town: who answers which section, who confirms, what leaves the house. */
@NullMarked
package jp.kizahashi.survey.answer.town;

import org.jspecify.annotations.NullMarked;
