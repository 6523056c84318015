package jp.kizahashi.org.leaving;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import jp.kizahashi.platform.leaving.LeavingManifest.Named;

/** What organisations are called: all that one organisation's archive may tell of another. */
final class Names implements LongFunction<Named> {
    private final DataSource owner;

    Names(DataSource owner) {
        this.owner = owner;
    }

    @Override
    public Named apply(long id) {
        try (Connection connection = owner.getConnection()) {
            return new NamedStore(connection).byId(id).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By 団体コード, or by #14 for a body without one. */
    Optional<Named> find(String code) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            NamedStore store = new NamedStore(connection);
            return code.matches("#[0-9]{1,18}") ? store.byId(Long.parseLong(code.substring(1))) : store.byCode(code);
        }
    }
}
