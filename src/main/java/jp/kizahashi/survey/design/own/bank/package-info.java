/** 設問の棚: every question that was ever confirmed, by its code, to be asked again. */
@NullMarked
package jp.kizahashi.survey.design.own.bank;

import org.jspecify.annotations.NullMarked;
