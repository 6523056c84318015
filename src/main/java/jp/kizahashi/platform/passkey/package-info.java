/**
 * Passkeys (Web Authentication): made on the account page, used instead of password and code.
 *
 * <p>Hides the ceremony and its library; owns {@code platform_passkey}.
 */
@NullMarked
package jp.kizahashi.platform.passkey;

import org.jspecify.annotations.NullMarked;
