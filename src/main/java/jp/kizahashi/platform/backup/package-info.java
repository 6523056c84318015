/** Backup, check and restore of everything the product holds: database, kept files and keys in one archive. */
@NullMarked
package jp.kizahashi.platform.backup;

import org.jspecify.annotations.NullMarked;
