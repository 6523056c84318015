/** The host's pages of tables: which question by which, groupings, the whole 集計 as a paper. */
@NullMarked
package jp.kizahashi.survey.tabulation.page;

import org.jspecify.annotations.NullMarked;
