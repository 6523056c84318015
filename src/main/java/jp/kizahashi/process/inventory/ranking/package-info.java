/** 最初に取り組む業務: which confirmed works to reform first, with every point explained. */
@NullMarked
package jp.kizahashi.process.inventory.ranking;

import org.jspecify.annotations.NullMarked;
