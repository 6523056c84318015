package jp.kizahashi.platform.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import jp.kizahashi.platform.Messages;

/** Why the directory gave no answer, as far as it can be told, in words for whoever looks after it. */
public enum DirectoryFault {
    /** Unencrypted, and not within this machine. */
    PLAIN,
    /** The file of the certificate authority cannot be read. */
    AUTHORITY_FILE,
    /** No connection: name, port, firewall, or the server is down. */
    UNREACHABLE,
    /** No answer in time. */
    TIMEOUT,
    /** The certificate is not of the named authority, is over, or names another server. */
    CERTIFICATE,
    /** Name or password of the account that searches is wrong. */
    BIND,
    /** The place to search below does not exist. */
    BASE,
    /** The filter cannot be read. */
    FILTER,
    /** The server gives no more entries than so many, or than so much work. */
    LIMIT,
    /** Anything else. */
    OTHER;

    /** The sentence, with the address that was asked. */
    public String sentence(DirectorySettings settings) {
        return Messages.get("setting.fault.ldap." + name(), settings.host() + ":" + settings.port());
    }

    static DirectoryFault of(Exception failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SSLException || at instanceof java.security.cert.CertificateException) return CERTIFICATE;
        }
        if (failure instanceof LDAPException ldap) return of(ldap);
        if (failure instanceof IOException || failure instanceof GeneralSecurityException) return AUTHORITY_FILE;
        return OTHER;
    }

    private static DirectoryFault of(LDAPException failure) {
        ResultCode code = failure.getResultCode();
        String said = String.valueOf(failure.getMessage());
        if (code.equals(ResultCode.INVALID_CREDENTIALS)) return BIND;
        if (code.equals(ResultCode.NO_SUCH_OBJECT) || code.equals(ResultCode.INVALID_DN_SYNTAX)) return BASE;
        if (code.equals(ResultCode.FILTER_ERROR)) return FILTER;
        if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED) || code.equals(ResultCode.ADMIN_LIMIT_EXCEEDED)) return LIMIT;
        if (code.equals(ResultCode.TIMEOUT) || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)) return TIMEOUT;
        if (said.contains("certificate") || said.contains("SSLHandshake") || said.contains("subject alternative"))
            return CERTIFICATE;
        if (said.contains("timeout") || said.contains("timed out") || said.contains("within ")) return TIMEOUT;
        if (code.equals(ResultCode.CONNECT_ERROR) || code.equals(ResultCode.SERVER_DOWN)) return UNREACHABLE;
        return OTHER;
    }
}
