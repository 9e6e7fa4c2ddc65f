package org.postbag.correspondence.dns;

/** DNS could not be asked. That says nothing about what stands there. */
class DnsSilent extends Exception {

    private static final long serialVersionUID = 1;

    DnsSilent(Throwable cause) {
        super(cause);
    }
}
