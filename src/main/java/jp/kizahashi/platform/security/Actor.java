package jp.kizahashi.platform.security;

import java.util.Set;

/**
 * The person who is asking, as it stands at this request.
 *
 * @param accountId the account signed in
 * @param organisationId the organisation on whose behalf everything happens
 * @param personId the person, an id that only {@code org} can turn into a name
 * @param roles the roles granted today
 * @param mustChangePassword true until a password given by the administrator is replaced
 */
public record Actor(long accountId, long organisationId, long personId, Set<Role> roles, boolean mustChangePassword) {
    /** True when one of the roles may do the action. */
    public boolean may(String action) {
        return Permissions.allow(roles, action);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
