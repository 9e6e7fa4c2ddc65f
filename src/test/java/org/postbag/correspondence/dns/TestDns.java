package org.postbag.correspondence.dns;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.postbag.TestOffices.TestOffice;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The world's DNS as tests see it: every office's address may be used through the installation's mail server, unless told otherwise. */
@Primary
@TestComponent
public class TestDns implements TxtRecords {

    private static final List<String> ALIGNED =
            List.of("v=spf1 include:spf.postbag-test.example a:127.0.0.1 a:localhost -all");

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final Map<String, Boolean> silent = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** What stands at a name from now on. */
    public void put(String name, String... texts) {
        told.put(name, List.of(texts));
        silent.remove(name);
    }

    /** Nobody answers about this name. */
    public void silence(String name) {
        silent.put(name, true);
    }

    /** How often it was asked for anything. */
    public int asked() {
        return asked.get();
    }

    /** The domain an office writes under. */
    public static String domainOf(TestOffice office) {
        String email = office.office().email();
        return email.substring(email.indexOf('@') + 1);
    }

    @Override
    public List<String> at(String name) throws DnsSilent {
        asked.incrementAndGet();
        if (silent.containsKey(name)) {
            throw new DnsSilent(new IllegalStateException("Nobody answers"));
        }
        return told.getOrDefault(name, name.contains("._domainkey.") || name.startsWith("_") ? List.of() : ALIGNED);
    }
}
