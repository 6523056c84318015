/** The first steps of a real town: the one-time link, the organisation, its first administrator, what is still to do. */
@NullMarked
package jp.kizahashi.org.setup;

import org.jspecify.annotations.NullMarked;
