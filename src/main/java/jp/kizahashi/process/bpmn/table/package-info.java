/**
 * The table that a flow is first written as (番号, 担当, 作業, 帳票, システム, 分, 分岐), into BPMN and back. Pure.
 *
 * <p>Minutes and numbers stand in the file as {@code <k:step number="3" minutes="15"/>} inside {@code extensionElements},
 * with the namespace of {@link jp.kizahashi.process.bpmn.table.FlowTable#NAMESPACE}; other programs keep them unread.
 */
@NullMarked
package jp.kizahashi.process.bpmn.table;

import org.jspecify.annotations.NullMarked;
