/** Work that runs by the clock or was ordered, once in the cluster. A bean of {@code RecurringTask} or {@code OneTimeTask} is a task. */
@NamedInterface("jobs")
@NullMarked
package jp.kizahashi.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
