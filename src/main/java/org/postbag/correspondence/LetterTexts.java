package org.postbag.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postbag.cases.CaseOutcome;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.mail.MailTexts;
import org.postbag.kernel.Language;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.springframework.stereotype.Component;

/** Words letters. Nothing but the case is ever in them: no campaigning, no invitation to subscribe (law.md PE-2). */
@Component
class LetterTexts {

    /** Stands where the private link goes; the link itself is put in when the letter leaves and is kept nowhere. */
    static final String LINK = "[your private link]";

    private static final DateTimeFormatter IN_FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int NAME_LENGTH = 200;
    private static final String RULE = "----------------------------------------";

    private final MailTexts texts;
    private final PublicAddress site;

    LetterTexts(MailTexts texts, PublicAddress site) {
        this.texts = texts;
        this.site = site;
    }

    String acknowledgement(Office office, CaseContact contact, LocalDate answerBy) {
        Map<String, String> values = values(office, contact);
        values.put("answerBy", IN_FULL.format(answerBy));
        return texts.fill("acknowledgement", values);
    }

    String signpost(Office office, CaseContact contact) {
        Map<String, String> values = values(office, contact);
        values.put("whomToAsk", whomToAsk(office.kind()));
        return texts.fill("signpost", values);
    }

    String closing(Office office, CaseContact contact) {
        Map<String, String> values = values(office, contact);
        values.put("outcome", contact.outcome().map(LetterTexts::inWords).orElse("Your case is closed."));
        values.put(
                "message", contact.closingMessage().map(HeaderText::cleanBody).orElse(""));
        return texts.fill("closing", values);
    }

    /** What leaves: an automatic letter with its link, or a colleague's words with signature and link. */
    String outgoing(Message message, Office office, CaseContact contact, String signature, String link) {
        if (message.kind().automatic()) {
            return message.body().text().replace(LINK, link);
        }
        return reply(message, message.body().text(), office, contact, signature, link);
    }

    /** The same with its formatting; empty where text says all. */
    Optional<String> formatted(Message message, Office office, CaseContact contact, String signature, String link) {
        return message.body().formatted().map(html -> {
            String rest = LetterHtml.of(reply(message, "", office, contact, signature, link));
            String shown = LetterHtml.escaped(link);
            return page(message, html + rest.replace(shown, "<a href=\"" + shown + "\">" + shown + "</a>"));
        });
    }

    private static String page(Message message, String body) {
        return "<!DOCTYPE html><html lang=\"" + message.language().tag() + "\"><head><meta charset=\"utf-8\"><title>"
                + LetterHtml.escaped(message.subject()) + "</title></head><body>" + body + "</body></html>";
    }

    private String reply(
            Message message, String body, Office office, CaseContact contact, String signature, String link) {
        Map<String, String> values = values(office, contact);
        values.put("trackingLink", link);
        values.put("body", body);
        values.put("signature", signature);
        String letter = texts.fill(message.language() == Language.WELSH ? "reply_cy" : "reply", values);
        return withQuoted(message, letter);
    }

    /** A colleague's words to an organisation, with signature, reference and what goes along; never a private link. */
    String toOrganisation(
            Message message, Office office, CaseContact contact, String signature, List<Enclosure> pieces) {
        return toOrganisation(message, message.body().text(), office, contact, signature, pieces);
    }

    /** The same with its formatting; empty where text says all. */
    Optional<String> formattedToOrganisation(
            Message message, Office office, CaseContact contact, String signature, List<Enclosure> pieces) {
        return message.body()
                .formatted()
                .map(html -> page(
                        message,
                        html + LetterHtml.of(toOrganisation(message, "", office, contact, signature, pieces))));
    }

    private String toOrganisation(
            Message message,
            String body,
            Office office,
            CaseContact contact,
            String signature,
            List<Enclosure> pieces) {
        Map<String, String> values = values(office, contact);
        values.put("body", body);
        values.put("signature", signature);
        values.put(
                "pieces",
                pieces.stream()
                        .map(piece -> RULE + "\n" + piece.title() + "\n\n" + piece.words())
                        .collect(Collectors.joining("\n\n")));
        return withQuoted(message, texts.fill("organisation", values));
    }

    private static String withQuoted(Message message, String letter) {
        return message.quoted().map(quoted -> letter + "\n\n" + quoted).orElse(letter);
    }

    /** What a colleague may send when an organisation has not answered in time. */
    String reminder(Office office, CaseContact contact, OrganisationThread thread) {
        Map<String, String> values = values(office, contact);
        values.put("askedOn", IN_FULL.format(thread.askedOn()));
        values.put("dueOn", IN_FULL.format(thread.dueOn()));
        values.put("escalateOn", IN_FULL.format(thread.escalateOn()));
        return texts.fill("reminder", values);
    }

    private Map<String, String> values(Office office, CaseContact contact) {
        Map<String, String> values = new HashMap<>();
        values.put("name", HeaderText.clean(contact.name(), NAME_LENGTH));
        values.put("title", HeaderText.clean(contact.title(), NAME_LENGTH));
        values.put("reference", contact.reference());
        values.put("representative", office.representative());
        values.put("representativeTitle", office.representativeTitle());
        values.put("area", office.area());
        values.put("phone", office.phone());
        values.put("address", office.address());
        values.put("privacyLink", site.of("/o/" + office.slug() + "/privacy"));
        values.put("trackingLink", LINK);
        values.put("retainUntil", contact.retainUntil().map(IN_FULL::format).orElse(""));
        return values;
    }

    private static String inWords(CaseOutcome outcome) {
        return switch (outcome) {
            case RESOLVED -> "What you asked for was reached.";
            case PARTLY_RESOLVED -> "Some of what you asked for was reached.";
            case ADVICE_GIVEN -> "We have told you what you can do.";
            case REFERRED -> "Somebody who can help has taken it on.";
            case NOT_RESOLVED -> "We could not reach what you asked for.";
            case WITHDRAWN -> "You asked us to stop, and we have.";
            case NOT_OUR_CONSTITUENT -> "You live outside our area, so we cannot act on it.";
            case DUPLICATE, MERGED -> "You have written to us about this before. We go on with that case.";
            case SPAM -> "Nothing more is done about it.";
        };
    }

    /** How to find the right person; residents decide themselves whether to write there (law.md ER-10). */
    private static String whomToAsk(OfficeKind kind) {
        return switch (kind) {
            case MEMBER_OF_PARLIAMENT ->
                "Enter your postcode at \"Find your MP\" on the UK Parliament's website, or ask in your library.";
            case MEMBER_OF_SCOTTISH_PARLIAMENT ->
                "Enter your postcode at \"Current and previous MSPs\" on the Scottish Parliament's website, or ask in"
                        + " your library.";
            case MEMBER_OF_SENEDD ->
                "Enter your postcode at \"Find a Member of the Senedd\" on the Senedd's website, or ask in your"
                        + " library.";
            case MEMBER_OF_LEGISLATIVE_ASSEMBLY ->
                "Enter your postcode at \"Find MLAs\" on the Northern Ireland Assembly's website, or ask in your"
                        + " library.";
            case COUNCILLOR -> "Enter your postcode at \"Find your local councillors\" on GOV.UK, or ask your council.";
        };
    }
}
