package org.postbag.offices;

/**
 * The person who will run a new office.
 *
 * @param email the sign-in name; somebody who has an account already keeps name and password
 * @param password at least {@link StaffDirectory#PASSWORD_MIN_LENGTH} characters; not needed for somebody who has an account
 */
public record FirstManager(String fullName, String email, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "FirstManager[" + email + "]";
    }
}
