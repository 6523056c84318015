/**
 * 部分: a lane, pool or sub-process of a large flow, taken out to be changed alone and put back without touching anything
 * else.
 *
 * <p>Pure, like the rest of {@code process.bpmn}. Hides how a part is cut from its surroundings and found again.
 */
@NullMarked
package jp.kizahashi.process.bpmn.excerpt;

import org.jspecify.annotations.NullMarked;
