/** 図表: tables of counts and numbers as what screens, papers and workbooks show, each with its chart and sentences. */
@NullMarked
package jp.kizahashi.survey.tabulation.exhibit;

import org.jspecify.annotations.NullMarked;
