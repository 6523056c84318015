package jp.kizahashi.platform.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a database whose keys are not those of this node's folder: a second node without the shared folder
 * would make keys of its own, and then sealed secrets, reply codes and files of the other node could not be read.
 */
@Component
class Installation implements SmartInitializingSingleton {
    private final JdbcClient db;
    private final Home home;

    Installation(JdbcClient db, Home home) {
        this.db = db;
        this.home = home;
    }

    @Override
    public void afterSingletonsInstantiated() {
        check(home);
    }

    /** The first node writes down which keys belong to the database; every later start compares. */
    void check(Home of) {
        Path key = of.keys().resolve("sealing.secret");
        String digest = digest(Secret.in(key));
        db.sql("insert into platform_installation (keys) values (:keys) on conflict do nothing")
                .param("keys", digest)
                .update();
        String known = db.sql("select keys from platform_installation")
                .query(String.class)
                .single();
        if (!known.equals(digest)) throw new IllegalStateException(refusal(of));
    }

    private static String refusal(Home of) {
        return "Kizahashi does not start: the keys in " + of.shared()
                + " are not those of this database; all nodes need the"
                + " same KIZAHASHI_SHARED_FOLDER (鍵のフォルダーが、このデータベースのものではありません。2台で使うときは、どちらも同じ"
                + " KIZAHASHI_SHARED_FOLDER にしてください。鍵をなくしたときは、バックアップから戻してください。)";
    }

    private static String digest(String secret) {
        try {
            byte[] text = ("kizahashi installation " + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
