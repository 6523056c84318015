/** 集計 of a closed wave of persons: only groups of k and more. */
@NullMarked
package jp.kizahashi.survey.person.table;

import org.jspecify.annotations.NullMarked;
