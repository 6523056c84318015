/** {@code ./tool survey tabulate}: tables of an answers file without a database. */
@NullMarked
package jp.kizahashi.survey.tabulation.command;

import org.jspecify.annotations.NullMarked;
