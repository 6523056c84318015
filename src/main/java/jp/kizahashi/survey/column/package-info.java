/** 設問の列: the answers of a whole wave, question by question, from which tables and exports are made. */
@NullMarked
package jp.kizahashi.survey.column;

import org.jspecify.annotations.NullMarked;
