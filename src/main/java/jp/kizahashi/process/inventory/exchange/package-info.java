/** An inventory as an Excel table, one row a task: handed out, filled elsewhere, and taken back row by row. */
@NullMarked
package jp.kizahashi.process.inventory.exchange;

import org.jspecify.annotations.NullMarked;
