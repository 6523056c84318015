/** Files on their way in: upload, columns, preview, commit in one transaction, refused rows back as Excel. */
@NamedInterface("intake")
@NullMarked
package jp.kizahashi.org.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
