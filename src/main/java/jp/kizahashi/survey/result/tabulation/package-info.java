/** Pure rules of a wave's figures: counting, suppression, panel, estimates. Knows no database and no clock. */
@NullMarked
package jp.kizahashi.survey.result.tabulation;

import org.jspecify.annotations.NullMarked;
