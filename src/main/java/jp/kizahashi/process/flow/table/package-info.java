/** The first door to a flow: its table, on screen and in Excel. */
@NullMarked
package jp.kizahashi.process.flow.table;

import org.jspecify.annotations.NullMarked;
