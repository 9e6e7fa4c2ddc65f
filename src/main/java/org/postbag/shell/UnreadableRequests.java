package org.postbag.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.postbag.uikit.EmptyState.Drawing;
import org.springframework.http.MediaType;

/**
 * Answers what the web server itself refuses because no application could read it, such as an address with a character of code
 * zero in it, with a page of ours and not the server's.
 */
class UnreadableRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        boolean untold = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (!untold || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter()
                    .write(PlainPage.html("", "", Drawing.TORN, ErrorWords.UNREADABLE, ErrorWords.CHECK_ADDRESS, ""));
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is there any more.
        }
    }
}
