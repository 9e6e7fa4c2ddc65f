package org.postbag.offices;

/** What a member of staff may do in an office. The operator runs the installation and sees no casework. */
public enum Role {
    /** Takes tasks, writes to residents and closes cases. */
    CASEWORKER("Caseworker"),
    /** Assigns work, and changes forms and processes. */
    MANAGER("Manager"),
    /** Watches retention, data requests and the audit log. */
    COMPLIANCE("Compliance officer"),
    /** The elected person: reads, and signs off letters. */
    REPRESENTATIVE("Representative"),
    /** Runs the installation. */
    OPERATOR("Operator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in words. */
    public String label() {
        return label;
    }

    /** Spring Security's name of the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
