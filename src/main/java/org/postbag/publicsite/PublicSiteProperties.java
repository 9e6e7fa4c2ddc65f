package org.postbag.publicsite;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public pages say that no office decides by itself.
 *
 * @param regulator who watches over data protection; its name and place change by law (law.md S-6)
 * @param notice which privacy notice is in force
 * @param kept how long data is kept (law.md RT-1, AU-3, RT-10, RT-9)
 * @param finder where residents find out who represents them
 * @param processor who keeps the data for the offices, as a sentence names it
 * @param transfers what is said about data leaving the United Kingdom (law.md S-5)
 * @param nodeCookie name of the cookie by which a proxy in front of several nodes keeps a visitor on one; empty for none
 */
@ConfigurationProperties("postbag.public-site")
record PublicSiteProperties(
        @DefaultValue Regulator regulator,
        @DefaultValue Notice notice,
        @DefaultValue Kept kept,
        @DefaultValue Finder finder,
        @DefaultValue("The company that runs Postbag") String processor,
        @DefaultValue("We keep it in the United Kingdom. An email may pass through other countries, depending on who"
                        + " carries your email.")
                String transfers,
        @DefaultValue("") String nodeCookie) {

    /**
     * @param name as a sentence names it
     * @param url where a complaint is made
     * @param phone as printed
     */
    record Regulator(
            @DefaultValue("the Information Commissioner") String name,
            @DefaultValue("https://ico.org.uk/make-a-complaint/") String url,
            @DefaultValue("0303 123 1113") String phone) {}

    /**
     * @param version counts up with every change of the text
     * @param since the first London date on which it was in force
     */
    record Notice(@DefaultValue("1") String version, @DefaultValue("2026-11-21") LocalDate since) {}

    /**
     * @param cases after a case is closed
     * @param audit the record of who did what
     * @param backups until a backup is overwritten
     */
    record Kept(
            @DefaultValue("P12M") Period cases,
            @DefaultValue("P3Y") Period audit,
            @DefaultValue("P35D") Period backups) {}

    /**
     * Public services that tell who represents a postcode.
     *
     * @param parliament Members of Parliament
     * @param scotland Members of the Scottish Parliament
     * @param wales Members of the Senedd
     * @param northernIreland Members of the Legislative Assembly
     * @param council councillors
     */
    record Finder(
            @DefaultValue("https://members.parliament.uk/FindYourMP") String parliament,
            @DefaultValue("https://www.parliament.scot/msps/find-my-msps") String scotland,
            @DefaultValue("https://senedd.wales/find-a-member-of-the-senedd/") String wales,
            @DefaultValue("https://aims.niassembly.gov.uk/mlas/search.aspx") String northernIreland,
            @DefaultValue("https://www.gov.uk/find-your-local-councillors") String council) {}
}
