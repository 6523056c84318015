/** From a flow in BPMN 2.0 and a scenario in JSON to the network that is simulated. */
@NullMarked
package jp.kizahashi.process.simulate.scenario;

import org.jspecify.annotations.NullMarked;
