package jp.kizahashi.platform.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals audit rows into one chain of digests an organisation, and verifies the chain from its beginning. */
@Component
public class AuditChain {
    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
    private static final byte[] BEGINNING = new byte[32];
    private static final int BATCH = 2_000;

    private final AuditStore store;
    private final TransactionTemplate transaction;

    AuditChain(AuditStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * What a verification found.
     *
     * @param entries how many sealed rows were read
     * @param unsealed how many rows wait for the sealer
     * @param head the newest digest in hexadecimal, empty when nothing is sealed
     * @param brokenAt the sequence of the first row that does not fit, empty when the chain holds
     * @param inherited trails that the organisation brought from other installations, the oldest first
     */
    public record Verification(
            long entries, long unsealed, Optional<String> head, Optional<Long> brokenAt, List<Inherited> inherited) {
        /** Whether the chain holds, and every inherited one up to the digest that the chain names for it. */
        public boolean holds() {
            return brokenAt.isEmpty() && inherited.stream().allMatch(Inherited::holds);
        }
    }

    /** A brought trail: how many rows were read, and whether all fit and the newest is the one that was brought. */
    public record Inherited(int chapter, long entries, boolean holds) {}

    /** A chain for an errand without Spring. */
    public static AuditChain over(DatabaseServer server) {
        return new AuditChain(AuditStore.over(server.appDataSource()), new TransactionTemplate(server.transactions()));
    }

    /** Seals whatever waits, organisation by organisation. */
    public void sealAll() {
        for (long organisation : store.unsealedOrganisations()) {
            Tenant.run(organisation, () -> {
                while (sealBatch(organisation) == BATCH) log.debug("more audit rows of organisation {}", organisation);
            });
        }
    }

    /** Writes the newest digest of every organisation into the log, where it outlives a change of the database. */
    public void logHeads() {
        for (long organisation : store.organisations()) {
            Tenant.run(
                    organisation,
                    () -> head().ifPresent(
                                    digest -> log.info("audit head of organisation {}: {}", organisation, digest)));
        }
    }

    /** Verifies the tenant's chain and those that it inherited. */
    public Verification verify() {
        return transaction.execute(status -> {
            Walk own = walk(place -> store.sealedAfter(place, BATCH));
            List<Inherited> inherited = new ArrayList<>();
            for (int chapter = 1; chapter <= store.chapters(); chapter++) inherited.add(inherited(chapter));
            return new Verification(
                    own.place(),
                    waiting(),
                    own.place() == 0 ? Optional.empty() : Optional.of(hex(own.digest())),
                    own.fits() ? Optional.empty() : Optional.of(own.place() + 1),
                    inherited);
        });
    }

    private Inherited inherited(int chapter) {
        Walk walk = walk(place -> store.inheritedAfter(chapter, place, BATCH));
        String head = walk.place() == 0 ? "" : hex(walk.digest());
        return new Inherited(chapter, walk.place(), walk.fits() && store.isNamed(chapter, head));
    }

    /** How far the rows fit: up to this place, with this digest; whether that was to the end. */
    private record Walk(long place, byte[] digest, boolean fits) {}

    private static Walk walk(LongFunction<List<AuditEntry>> after) {
        byte[] before = BEGINNING;
        long place = 0;
        for (var rows = after.apply(0); !rows.isEmpty(); rows = after.apply(place))
            for (AuditEntry row : rows) {
                if (!fits(row, before, place + 1)) return new Walk(place, before, false);
                before = row.digestAfter(before, place + 1);
                place++;
            }
        return new Walk(place, before, true);
    }

    private static boolean fits(AuditEntry row, byte[] before, long place) {
        return row.sequence() != null
                && row.sequence() == place
                && row.digest() != null
                && Arrays.equals(row.digest(), row.digestAfter(before, place));
    }

    private long waiting() {
        return store.unsealed(BATCH).size();
    }

    private int sealBatch(long organisation) {
        return transaction.execute(status -> {
            store.lockChain(organisation);
            Optional<AuditEntry> head = store.head();
            byte[] before = head.map(AuditEntry::digest).orElse(BEGINNING);
            long place = head.map(AuditEntry::sequence).orElse(0L);
            List<AuditEntry> waiting = store.unsealed(BATCH);
            for (AuditEntry row : waiting) {
                before = row.digestAfter(before, ++place);
                store.seal(row.id(), place, before);
            }
            return waiting.size();
        });
    }

    /** The newest digest of the tenant in hexadecimal, for the log and the printed report. */
    public Optional<String> head() {
        return transaction.execute(
                status -> store.head().map(AuditEntry::digest).map(AuditChain::hex));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
