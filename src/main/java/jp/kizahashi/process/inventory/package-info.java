/** 業務の棚卸し: every section's works of a 年度 with cases, time and cost; entered, checked and confirmed before others read. */
@NullMarked
package jp.kizahashi.process.inventory;

import org.jspecify.annotations.NullMarked;
