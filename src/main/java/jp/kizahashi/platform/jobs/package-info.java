/** Work that runs by the clock, once in the cluster. */
@NamedInterface("jobs")
@NullMarked
package jp.kizahashi.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
