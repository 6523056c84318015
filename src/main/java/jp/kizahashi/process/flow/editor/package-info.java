/** The drawing of a flow changed by hand in the browser, saved as a new version. */
@NullMarked
package jp.kizahashi.process.flow.editor;

import org.jspecify.annotations.NullMarked;
