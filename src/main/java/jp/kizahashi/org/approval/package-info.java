/** 確認 by the head of a section, 承認 by an executive, and the record of the formal decision made elsewhere. */
@NamedInterface("approval")
@NullMarked
package jp.kizahashi.org.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
