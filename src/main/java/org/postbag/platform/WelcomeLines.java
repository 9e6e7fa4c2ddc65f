package org.postbag.platform;

import java.util.List;

/** What another module has to say when the application is ready. */
public interface WelcomeLines {

    /**
     * Lines for the person who started the application.
     *
     * @param address where the application is reached, without a slash at the end
     */
    List<String> lines(String address);
}
