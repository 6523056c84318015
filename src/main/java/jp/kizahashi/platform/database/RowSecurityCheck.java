package jp.kizahashi.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when the pool's role could get round row-level security, when a table with an organisation has no
 * policy, or when the database's locale is C (which blinds trigram search to Japanese). Runs before the first request.
 */
@Component
class RowSecurityCheck implements SmartInitializingSingleton {
    private final JdbcClient db;

    RowSecurityCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = faults();
        if (!faults.isEmpty())
            throw new IllegalStateException("Kizahashi does not start: " + String.join("; ", faults));
    }

    /** What is wrong, one sentence each; empty when the database keeps organisations apart. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        faults.addAll(roleFaults());
        faults.addAll(tableFaults());
        faults.addAll(localeFaults());
        return faults;
    }

    private List<String> roleFaults() {
        return db.sql("""
                        select rolname || ' ' || case when rolsuper then 'is a superuser' else 'may bypass row security' end
                        from pg_roles
                        where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
                        union all
                        select current_user || ' owns ' || relname from pg_class
                        where pg_has_role(current_user, relowner, 'member') and relkind in ('r', 'p', 'v', 'm')
                          and relnamespace = 'public'::regnamespace
                        """).query(String.class).list();
    }

    private List<String> tableFaults() {
        return db.sql("""
                        select 'table ' || c.relname || ' has an organisation but no policy'
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and (not c.relrowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        union all
                        select 'view ' || c.relname || ' is not security_invoker' from pg_class c
                        where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
                          and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
                        """).query(String.class).list();
    }

    private List<String> localeFaults() {
        return db.sql("""
                        select 'the database locale is C' from pg_database
                        where datname = current_database() and datcollate = 'C' and datctype = 'C'
                        """).query(String.class).list();
    }
}
