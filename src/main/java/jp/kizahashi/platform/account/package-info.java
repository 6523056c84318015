/** A person's own account: what is known of it, its password, its one-time codes, the places where it is signed in. */
@NullMarked
package jp.kizahashi.platform.account;

import org.jspecify.annotations.NullMarked;
