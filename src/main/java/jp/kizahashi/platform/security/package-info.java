/** Who is asking and what they may do: sign-in, accounts, roles, actions; denied unless allowed. */
@NamedInterface("security")
@NullMarked
package jp.kizahashi.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
