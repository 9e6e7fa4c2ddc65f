package org.postbag.publicsite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.intake.DraftGone;
import org.postbag.intake.Promise;
import org.postbag.intake.PublicReports;
import org.postbag.intake.Receipt;
import org.postbag.intake.ReportDraft;
import org.postbag.kernel.Postcode;
import org.postbag.offices.AreaCheck;
import org.postbag.offices.Office;
import org.postbag.workflow.forms.FieldFormat;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.stereotype.Service;

/**
 * The way through the report form: which page comes after which, and what is kept of what was typed. Pages are counted as
 * the form has them, from 1, so that an address keeps its meaning while answers hide and show other pages.
 */
@Service
class ReportJourney {

    /** Longer answers than this are no answers; they are refused on the page and not kept as a draft. */
    private static final int LONGEST_KEPT = 50_000;

    private final PublicReports reports;
    private final FormValidator validator;

    ReportJourney(PublicReports reports, FormValidator validator) {
        this.reports = reports;
        this.validator = validator;
    }

    /** What becomes of an answered page. */
    sealed interface Outcome {

        /** Something has to be mended first. */
        record Mend(List<FieldProblem> problems) implements Outcome {}

        /** The postcode lies outside the area of an office that acts for its own residents only; nothing was kept. */
        record Outside() implements Outcome {}

        /**
         * The answers are kept.
         *
         * @param draft the secret of the draft that holds them
         * @param step the page to ask next; 0 when everything is answered and can be checked
         */
        record GoOn(String draft, int step) implements Outcome {}
    }

    FormDefinition form(Office office) {
        return reports.form(office.id());
    }

    FormValidator validator() {
        return validator;
    }

    /** What the draft holds; empty when it was sent, erased or never begun. */
    Optional<Map<String, Object>> answers(Office office, String draft) {
        return draft.isEmpty()
                ? Optional.empty()
                : reports.draft(office.id(), draft).map(ReportDraft::answers);
    }

    /** Erases what was typed and not sent. */
    void erase(Office office, String draft) {
        reports.erase(office.id(), draft);
    }

    /** The receipt, when the draft was sent. */
    Optional<Receipt> receipt(Office office, String draft) {
        return draft.isEmpty() ? Optional.empty() : reports.receipt(office.id(), draft);
    }

    /** By when a person answers what was sent. */
    Promise promise(Office office, Receipt receipt) {
        return reports.promise(office.id(), receipt);
    }

    /** Sends the draft; the refusals of {@link PublicReports#submit} pass through. */
    Receipt send(Office office, String draft, Map<String, Object> seen, String clientAddress) {
        return reports.submit(office.id(), draft, seen, clientAddress);
    }

    /**
     * Keeps answers as they were typed, right or wrong. A draft that is gone is begun anew, so that nothing is lost.
     *
     * @param draft empty when there is none yet
     * @return the secret of the draft that holds them
     */
    String keep(Office office, String draft, Map<String, Object> answers) {
        Map<String, Object> kept = new HashMap<>(answers);
        kept.values().removeIf(answer -> String.valueOf(answer).length() > LONGEST_KEPT);
        if (!draft.isEmpty()) {
            try {
                reports.save(office.id(), draft, kept);
                return draft;
            } catch (DraftGone gone) {
                // A day went by with the page open. What is on the screen is still the person's.
            }
        }
        String begun = reports.begin(office.id());
        reports.save(office.id(), begun, kept);
        return begun;
    }

    /**
     * What may be kept before a page was sent on: not a postcode that was not looked at yet, where it might turn out that
     * the office cannot help (law.md ER-10: nothing is kept of those).
     */
    Map<String, Object> keptWhileTyping(
            Office office, FormPage page, Map<String, Object> typed, Map<String, Object> saved) {
        Map<String, Object> kept = new HashMap<>(typed);
        if (office.kind().constituentsOnly()) {
            postcodeField(page).map(FormField::key).ifPresent(key -> {
                kept.remove(key);
                if (saved.containsKey(key)) {
                    kept.put(key, saved.get(key));
                }
            });
        }
        return kept;
    }

    /**
     * Takes the answers of a page and tells what comes next.
     *
     * @param typed all answers so far, those of the page included
     * @param saved what the draft holds
     * @param change whether the page was opened to change an answer, and leads back to checking
     * @param outsideToo whether the person wants to go on although the postcode lies outside
     */
    Outcome goOn(
            Office office,
            String draft,
            int step,
            Map<String, Object> typed,
            Map<String, Object> saved,
            boolean change,
            boolean outsideToo) {
        FormDefinition form = form(office);
        FormPage page = form.pages().get(step - 1);
        FormResult result = validator.validate(page, typed);
        if (!result.isComplete()) {
            return new Outcome.Mend(result.problems());
        }
        if (!outsideToo && office.kind().constituentsOnly() && isNewlyOutside(office, page, result.values(), saved)) {
            return new Outcome.Outside();
        }
        String kept = keep(office, draft, typed);
        return new Outcome.GoOn(kept, change ? firstUnanswered(form, typed, 0) : nextStep(form, typed, step));
    }

    /** Whether the postcode lies outside, as far as the office's list tells. */
    boolean isOutside(Office office, FormDefinition form, Map<String, Object> answers) {
        return form.pages().stream()
                .flatMap(
                        page -> postcode(page, validator.validate(page, answers).values()).stream())
                .anyMatch(postcode -> office.check(postcode) == AreaCheck.OUT);
    }

    private static boolean isNewlyOutside(
            Office office, FormPage page, Map<String, Object> checked, Map<String, Object> saved) {
        Optional<Postcode> postcode = postcode(page, checked);
        return postcode.isPresent()
                && office.check(postcode.get()) == AreaCheck.OUT
                // A postcode outside is kept only when the person chose to go on with it; that is not asked twice.
                && !postcode.equals(postcode(page, saved));
    }

    private static Optional<Postcode> postcode(FormPage page, Map<String, Object> answers) {
        return postcodeField(page)
                .map(field -> answers.get(field.key()))
                .flatMap(answer -> Postcode.parse(String.valueOf(answer)));
    }

    static Optional<FormField> postcodeField(FormPage page) {
        return page.answered()
                .filter(field -> field.format() == FieldFormat.POSTCODE)
                .findFirst();
    }

    /** The page that asks for the postcode, or empty. */
    static Optional<Integer> postcodeStep(FormDefinition form) {
        for (int step = 1; step <= form.pages().size(); step++) {
            if (postcodeField(form.pages().get(step - 1)).isPresent()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The first page at or after a step that is to be asked; 0 when there is none left. */
    int shownFrom(FormDefinition form, Map<String, Object> answers, int step) {
        List<FormPage> shown = validator.shownPages(form, answers);
        for (int at = Math.max(1, step); at <= form.pages().size(); at++) {
            if (shown.contains(form.pages().get(at - 1))) {
                return at;
            }
        }
        return 0;
    }

    private int nextStep(FormDefinition form, Map<String, Object> answers, int step) {
        return shownFrom(form, answers, step + 1);
    }

    /** The first page before a step with something to mend; of all pages for 0; 0 when there is none. */
    int firstUnanswered(FormDefinition form, Map<String, Object> answers, int before) {
        List<FormPage> shown = validator.shownPages(form, answers);
        int end = before == 0 ? form.pages().size() : before - 1;
        for (int at = 1; at <= end; at++) {
            FormPage page = form.pages().get(at - 1);
            if (shown.contains(page) && !validator.validate(page, answers).isComplete()) {
                return at;
            }
        }
        return 0;
    }

    /** The page to ask before a step; 0 when it is the first. */
    int stepBefore(FormDefinition form, Map<String, Object> answers, int step) {
        List<Integer> earlier = new ArrayList<>();
        for (int at = shownFrom(form, answers, 1); at > 0 && at < step; at = nextStep(form, answers, at)) {
            earlier.add(at);
        }
        return earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1);
    }

    /** "Page 2 of 5": the pages asked with these answers, and checking as the last. */
    String whereabouts(FormDefinition form, Map<String, Object> answers, int step) {
        List<FormPage> shown = validator.shownPages(form, answers);
        int number = step == 0 ? shown.size() + 1 : shown.indexOf(form.pages().get(step - 1)) + 1;
        return "Page " + number + " of " + (shown.size() + 1);
    }
}
