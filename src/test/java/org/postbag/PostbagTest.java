package org.postbag;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.dns.TestDns;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application on the embedded real PostgreSQL, with a server on a free port ({@code @LocalServerPort}).
 * All such tests share one application and one database; a test opens offices of its own with {@link TestOffices}. The job
 * executor is off: {@link EngineClock} runs what is due, when the test says so. No demo data; the mail server listens on free
 * ports, and nobody reads mailboxes by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestPropertySource(
        properties = {
            "postbag.demo.enabled=false",
            // The office's own mail server, whose word about a sender counts.
            "postbag.inbox.trusted-servers=mx.postbag.example",
            // As in production, with TestDns for the world's.
            "postbag.mail.alignment=enforce",
            "postbag.mail.fallback-from=letters@postbag-test.example",
            "postbag.mail.webhook-secret=whsec_b2YgdGhlIHRlc3RzIHJlbGF5LCBsb25n",
            "postbag.mail.spf=include:spf.postbag-test.example",
            // A test that wants mail read, reads it.
            "postbag.inbox.enabled=false",
            // As in production: whose address counts is what the proxy in front says.
            "server.forward-headers-strategy=framework",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.eventing.execution=true"
        })
@Import({TestFoundations.class, LetterDesk.class, TestDns.class})
@ExtendWith(ResetAfterTest.class)
public @interface PostbagTest {}
