package org.postbag.offices;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the test database look like a copy of another installation's, and live again. */
public class CopiedDatabase implements AutoCloseable {

    private final JdbcClient jdbc;
    private final String mark;

    public CopiedDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mark = jdbc.sql("select mark from app.installation")
                .query(String.class)
                .single();
    }

    /** From now on it is one. */
    public void begin() {
        jdbc.sql("update app.installation set mark = 'of-another-machine'").update();
    }

    /** It is the live one again, without anybody having said so. */
    @Override
    public void close() {
        jdbc.sql("update app.installation set mark = ?").param(mark).update();
    }
}
