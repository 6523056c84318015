/** The archive that a town installs without a network: how it is put together from a commit, the same bytes every time. */
@NullMarked
package jp.kizahashi.platform.packaging;

import org.jspecify.annotations.NullMarked;
