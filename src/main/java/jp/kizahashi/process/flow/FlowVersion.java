package jp.kizahashi.process.flow;

import java.time.Instant;

/**
 * 版: a flow as somebody left it; its file is asked for apart.
 *
 * @param number from 1
 * @param reason why it was made
 * @param elements how many elements of the model its file holds
 */
public record FlowVersion(
        long id, long flowId, int number, Origin origin, String reason, int elements, long personId, Instant at) {}
