package jp.kizahashi.process.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of procedures. */
@Repository
class ProcedureStore {
    private static final String SELECT = """
            select id, department_id, name, legal_basis, form_number, seal, seal_basis, online, route, paper, in_person,
                   attachments, attachment_count, asked_again, one_stop, cases, online_cases, version
            from process_procedure
            """;

    private final JdbcClient db;

    ProcedureStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, Procedure procedure) {
        return params(db.sql("""
                        insert into process_procedure (organisation_id, department_id, name, legal_basis, form_number, seal,
                            seal_basis, online, route, paper, in_person, attachments, attachment_count, asked_again,
                            one_stop, cases, online_cases, version)
                        values (:organisation, :department, :name, :basis, :form, :seal, :sealBasis, :online, :route, :paper,
                            :inPerson, :attachments, :attachmentCount, :askedAgain, :oneStop, :cases, :onlineCases, 1)
                        returning id
                        """), procedure)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    /** True when saved; false when somebody saved another version meanwhile, or it is gone. */
    boolean change(Procedure procedure) {
        return params(db.sql("""
                        update process_procedure set department_id = :department, name = :name, legal_basis = :basis,
                            form_number = :form, seal = :seal, seal_basis = :sealBasis, online = :online, route = :route,
                            paper = :paper, in_person = :inPerson, attachments = :attachments,
                            attachment_count = :attachmentCount, asked_again = :askedAgain, one_stop = :oneStop,
                            cases = :cases, online_cases = :onlineCases, version = version + 1
                        where id = :id and version = :seen
                        """), procedure)
                        .param("id", procedure.id())
                        .param("seen", procedure.version())
                        .update()
                == 1;
    }

    void remove(long id) {
        db.sql("delete from process_procedure where id = :id").param("id", id).update();
    }

    Optional<Procedure> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> procedure(row))
                .optional();
    }

    List<Procedure> search(ProcedureSearch search) {
        return db.sql(SELECT + """
                        where (:text = '' or name ilike :like or legal_basis ilike :like or form_number ilike :like)
                          and (:everywhere or department_id in (:departments))
                          and (:online = '' or online = :online)
                          and (not :seal or seal)
                        order by department_id, id
                        """)
                .param("text", search.text())
                .param("like", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("everywhere", search.departments().isEmpty())
                .param("departments", search.departments().isEmpty() ? List.of(0L) : search.departments())
                .param("online", search.online())
                .param("seal", search.seal())
                .query((row, n) -> procedure(row))
                .list();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Procedure p) {
        return sql.param("department", p.departmentId())
                .param("name", p.name())
                .param("basis", p.legalBasis())
                .param("form", p.formNumber())
                .param("seal", p.seal())
                .param("sealBasis", p.sealBasis())
                .param("online", p.online().name())
                .param("route", p.route())
                .param("paper", p.paper())
                .param("inPerson", p.inPerson())
                .param("attachments", p.attachments())
                .param("attachmentCount", p.attachmentCount())
                .param("askedAgain", p.askedAgain())
                .param("oneStop", p.oneStop())
                .param("cases", p.cases())
                .param("onlineCases", p.onlineCases());
    }

    private static Procedure procedure(ResultSet row) throws SQLException {
        return new Procedure(
                row.getLong("id"),
                row.getLong("department_id"),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getString("form_number"),
                row.getBoolean("seal"),
                row.getString("seal_basis"),
                Online.valueOf(row.getString("online")),
                row.getString("route"),
                row.getBoolean("paper"),
                row.getBoolean("in_person"),
                row.getString("attachments"),
                row.getInt("attachment_count"),
                row.getBoolean("asked_again"),
                row.getBoolean("one_stop"),
                row.getObject("cases", Long.class),
                row.getObject("online_cases", Long.class),
                row.getInt("version"));
    }
}
