/** The pages of an inventory: the town's board, a section's sheet, a work and its tasks. */
@NullMarked
package jp.kizahashi.process.inventory.page;

import org.jspecify.annotations.NullMarked;
