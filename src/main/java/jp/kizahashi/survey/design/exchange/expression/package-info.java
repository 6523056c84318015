/** Conditions of other tools: read into one tree, written as our formula or as XPath. */
@NullMarked
package jp.kizahashi.survey.design.exchange.expression;

import org.jspecify.annotations.NullMarked;
