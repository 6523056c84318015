/**
 * Gives a flow without drawing its places: columns by the order of work, one band of rows a lane, lines in channels
 * between them (docs/adr/0011). Pure.
 */
@NullMarked
package jp.kizahashi.process.bpmn.layout;

import org.jspecify.annotations.NullMarked;
