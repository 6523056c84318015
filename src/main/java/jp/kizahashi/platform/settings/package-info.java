/** The settings a town may change: their one list, and the check of their values. */
@NullMarked
package jp.kizahashi.platform.settings;

import org.jspecify.annotations.NullMarked;
