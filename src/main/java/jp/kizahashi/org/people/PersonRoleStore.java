package jp.kizahashi.org.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the roles given to persons. */
@Repository
class PersonRoleStore {
    private static final String SELECT = "select id, person_id, role, valid_from, valid_to from org_person_role ";

    private final JdbcClient db;

    PersonRoleStore(JdbcClient db) {
        this.db = db;
    }

    List<PersonRole> of(Collection<Long> persons) {
        if (persons.isEmpty()) return List.of();
        return db.sql(SELECT + "where person_id in (:persons) order by valid_from, id")
                .param("persons", persons)
                .query((row, n) -> role(row))
                .list();
    }

    Optional<PersonRole> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> role(row))
                .optional();
    }

    void add(long organisation, long person, Role role, LocalDate from, @Nullable LocalDate to) {
        db.sql("""
                        insert into org_person_role (organisation_id, person_id, role, valid_from, valid_to)
                        values (:organisation, :person, :role, :from, :to)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void end(long id, LocalDate lastDay) {
        db.sql("update org_person_role set valid_to = :last where id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }

    void withdraw(long id) {
        db.sql("delete from org_person_role where id = :id").param("id", id).update();
    }

    private static PersonRole role(ResultSet row) throws SQLException {
        return new PersonRole(
                row.getLong("id"),
                row.getLong("person_id"),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
