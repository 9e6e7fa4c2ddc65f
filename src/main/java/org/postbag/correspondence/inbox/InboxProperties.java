package org.postbag.correspondence.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is fetched.
 *
 * @param enabled whether this node reads mailboxes
 * @param host of the installation's own mail server, for mailboxes that name none
 * @param port of that server
 * @param poll how often a mailbox is looked into when its server does not tell by itself (RFC 2177), and how long a connection is
 *     believed without a word
 * @param trustedServers names by which the installation's own mail servers sign what they found out about a sender (RFC 8601), in lower
 *     case; a line of any other server is a stranger's word
 * @param timeout for connecting and for each answer of the server
 */
@ConfigurationProperties("postbag.inbox")
record InboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("3143") int port,
        @DefaultValue("20s") Duration poll,
        @DefaultValue List<String> trustedServers,
        @DefaultValue("30s") Duration timeout) {}
