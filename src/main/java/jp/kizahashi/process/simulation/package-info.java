/** The pages of simulations: a scenario about a flow, its runs, and what they found. */
@NullMarked
package jp.kizahashi.process.simulation;

import org.jspecify.annotations.NullMarked;
