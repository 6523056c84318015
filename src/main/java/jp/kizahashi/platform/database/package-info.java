/** Where data lives: the home folder, the embedded or external PostgreSQL, the two roles, the tenant of a transaction. */
@NamedInterface("database")
@NullMarked
package jp.kizahashi.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
