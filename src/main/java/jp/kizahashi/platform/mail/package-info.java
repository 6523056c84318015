/** Mails wait in an outbox; they leave only when the town configured a server. */
@NamedInterface("mail")
@NullMarked
package jp.kizahashi.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
