/** 自由記述の分類: themes by hand, several to a text. */
@NullMarked
package jp.kizahashi.survey.tabulation.theme;

import org.jspecify.annotations.NullMarked;
