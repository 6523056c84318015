/** 集計: tables of a wave's columns with their bases always in view. Pure; knows no database and no clock. */
@NullMarked
package jp.kizahashi.survey.tabulation;

import org.jspecify.annotations.NullMarked;
