/** 個人への調査: staff or residents answer without names; nothing leads from an answer to a code or a person. */
@NullMarked
package jp.kizahashi.survey.person;

import org.jspecify.annotations.NullMarked;
