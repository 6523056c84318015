package jp.kizahashi.org.leaving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jp.kizahashi.platform.leaving.LeavingManifest.Named;

/** The SQL that finds organisations for an archive, over connections of the owner of the tables. */
final class NamedStore {
    private static final String COLUMNS =
            "select organisation_id, kind, municipality_code, name, kana, prefecture, demonstration from org_organisation ";

    private final Connection connection;

    NamedStore(Connection connection) {
        this.connection = connection;
    }

    Optional<Named> byCode(String code) throws SQLException {
        return find(COLUMNS + "where municipality_code = ?", code);
    }

    Optional<Named> byId(long id) throws SQLException {
        return find(COLUMNS + "where organisation_id = cast(? as bigint)", Long.toString(id));
    }

    private Optional<Named> find(String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Named(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)));
            }
        }
    }

    /** The organisation of the code, made when there is none; one without a code is always made. */
    long found(Named named) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select org_asked_body(?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, named.kind());
            statement.setString(2, named.code());
            statement.setString(3, named.name());
            statement.setString(4, named.kana());
            statement.setString(5, named.prefecture());
            statement.setBoolean(6, named.demonstration());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
