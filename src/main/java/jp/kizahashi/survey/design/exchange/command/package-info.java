/** {@code ./tool instrument}: the account of a questionnaire file, and its conversion. */
@NullMarked
package jp.kizahashi.survey.design.exchange.command;

import org.jspecify.annotations.NullMarked;
