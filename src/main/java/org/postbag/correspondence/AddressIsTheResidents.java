package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** What is written to an organisation must not reach the resident by the same address. */
public class AddressIsTheResidents extends Refusal {

    AddressIsTheResidents(String name) {
        super("The email address of " + name
                + " is also the resident's. Ask a manager to correct it under Organisations.");
    }
}
