/**
 * What a flow would cost in time, waiting and money: discrete-event simulation of cases that pass through work steps.
 *
 * <p>Pure: no Spring, no SQL, no drawing. Times are seconds. The same seed gives the same figures on every machine.
 * Source of the method: Law, Simulation Modeling and Analysis, chapters 1 (event scheduling), 9 (replications, batch
 * means) and 11 (common random numbers).
 */
@NullMarked
package jp.kizahashi.process.simulate;

import org.jspecify.annotations.NullMarked;
