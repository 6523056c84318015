/** A flow as a file: BPMN in and out, and its picture for screen and paper. */
@NullMarked
package jp.kizahashi.process.flow.file;

import org.jspecify.annotations.NullMarked;
