/** Fills the demonstration's みらい市 with works and an inventory. Everything is 架空. */
@NullMarked
package jp.kizahashi.process.demonstration;

import org.jspecify.annotations.NullMarked;
