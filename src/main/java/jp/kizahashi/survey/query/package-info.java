/** 疑義照会 and 差戻し: the host doubts a cell or gives an edition back, the body replies. */
@NullMarked
package jp.kizahashi.survey.query;

import org.jspecify.annotations.NullMarked;
