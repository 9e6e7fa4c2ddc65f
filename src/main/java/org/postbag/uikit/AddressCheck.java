package org.postbag.uikit;

/**
 * Tells before a page is built whether what its address names exists, so that the answer can be a real 404. A bean per kind
 * of address; addresses without a route are found out without one.
 */
public interface AddressCheck {

    /**
     * Whether the address leads to something.
     *
     * @param path below the application, without a leading slash, such as {@code o/eastmarsh/report}
     * @return true also for addresses this check knows nothing about
     */
    boolean exists(String path);
}
