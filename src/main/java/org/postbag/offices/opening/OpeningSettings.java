package org.postbag.offices.opening;

import java.util.List;
import org.postbag.kernel.Nation;
import org.postbag.offices.FirstManager;
import org.postbag.offices.LetterRules;
import org.postbag.offices.NewOffice;
import org.postbag.offices.OfficeKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who and what an installation begins with.
 *
 * @param operator the first operator, made when there is none
 * @param openOffice an office to open; nothing is opened without a slug
 */
@ConfigurationProperties("postbag")
record OpeningSettings(@DefaultValue Operator operator, @DefaultValue OpenOffice openOffice) {

    /**
     * @param email the sign-in name
     * @param name as colleagues see it
     * @param password 12 characters or more
     */
    record Operator(
            @DefaultValue("") String email, @DefaultValue("Operator") String name, @DefaultValue("") String password) {}

    /** The fields mean what they mean in {@link NewOffice}, {@link LetterRules} and {@link FirstManager}. */
    record OpenOffice(
            @DefaultValue("") String slug,
            @DefaultValue("COUNCILLOR") OfficeKind kind,
            @DefaultValue("") String name,
            @DefaultValue("") String representative,
            @DefaultValue("") String representativeTitle,
            @DefaultValue("") String area,
            @DefaultValue List<String> areaPostcodes,
            @DefaultValue("ENGLAND") Nation nation,
            @DefaultValue("") String referencePrefix,
            @DefaultValue("") String email,
            @DefaultValue("") String phone,
            @DefaultValue("") String address,
            @DefaultValue("20") int undoSeconds,
            @DefaultValue("false") boolean approvalRequired,
            @DefaultValue("") String managerName,
            @DefaultValue("") String managerEmail,
            @DefaultValue("") String managerPassword) {

        NewOffice office() {
            return new NewOffice(
                    slug,
                    kind,
                    name,
                    representative,
                    representativeTitle,
                    area.isBlank() ? name : area,
                    areaPostcodes,
                    nation,
                    referencePrefix,
                    email,
                    phone,
                    address);
        }

        LetterRules letterRules() {
            return new LetterRules(undoSeconds, approvalRequired);
        }

        FirstManager manager() {
            return new FirstManager(managerName, managerEmail, managerPassword);
        }
    }
}
