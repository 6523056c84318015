/** 引継ぎ: named duties follow the posts on the day of a transfer. */
@NamedInterface("handover")
@NullMarked
package jp.kizahashi.org.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
