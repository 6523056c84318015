/** The account of an import: what became of every item of the file. */
@NullMarked
package jp.kizahashi.survey.design.exchange.fidelity;

import org.jspecify.annotations.NullMarked;
