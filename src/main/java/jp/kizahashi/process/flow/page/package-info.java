/** The pages of flows: list, one flow with its picture and its steps, settings. */
@NullMarked
package jp.kizahashi.process.flow.page;

import org.jspecify.annotations.NullMarked;
