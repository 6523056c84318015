package jp.kizahashi.process.redesign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at a whole flow.
 *
 * @param versionNumber the version that is looked at
 * @param rootView 根本: can it be stopped, left to others, done otherwise
 * @param digitalView 自治体DX: standardisation, cards, online procedures, AI and RPA, telework, security
 * @param processView プロセス改革: ムリ・ムダ・重複・手戻り
 * @param systemChange what changing the system itself would do, and why it is or is not done; asked before RPA
 * @param concludedAt null while it goes on
 */
public record Redesign(
        long id,
        long flowId,
        int versionNumber,
        String rootView,
        String digitalView,
        String processView,
        String systemChange,
        @Nullable Instant concludedAt) {
    public boolean concluded() {
        return concludedAt != null;
    }
}
