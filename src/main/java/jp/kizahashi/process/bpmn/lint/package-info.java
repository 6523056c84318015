/** Whether a flow is easy to read and comes to an end: the rules of the J-LIS subset and of good drawing. Pure. */
@NullMarked
package jp.kizahashi.process.bpmn.lint;

import org.jspecify.annotations.NullMarked;
