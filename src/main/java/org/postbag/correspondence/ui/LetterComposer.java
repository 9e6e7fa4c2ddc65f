package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseWait;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.ui.spi.CaseComposer;
import org.postbag.cases.ui.spi.ComposerPanel;
import org.postbag.correspondence.AnswerKind;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterKind;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationAnswers;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.ReplyTemplates;
import org.postbag.correspondence.Signatures;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.inbox.ArrivedFiles;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Refusal;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;

/** Lets staff write on the case page, and put letters right there. */
@org.springframework.stereotype.Component
class LetterComposer implements CaseComposer {

    private static final Set<Role> WORKING = EnumSet.of(Role.CASEWORKER, Role.MANAGER, Role.REPRESENTATIVE);

    private final Letters letters;
    private final OrganisationAnswers answers;
    private final TaskInbox tasks;
    private final CurrentStaff staff;
    private final Offices offices;
    private final WritingDesk desk;
    private final PostActions post;
    private final LetterMoving moving;

    LetterComposer(
            Letters letters,
            CaseNotes notes,
            LetterTemplates templates,
            ReplyTemplates replyTemplates,
            Signatures signatures,
            OrganisationLetters organisations,
            OrganisationAnswers answers,
            OrganisationDirectory directory,
            Attachments attachments,
            ArrivedFiles arrivedFiles,
            TaskInbox tasks,
            CurrentStaff staff,
            Offices offices,
            PostActions post,
            LetterMoving moving,
            Dates dates) {
        this.letters = letters;
        this.answers = answers;
        this.desk = new WritingDesk(
                letters,
                notes,
                templates,
                replyTemplates,
                signatures,
                organisations,
                directory,
                attachments,
                arrivedFiles,
                dates);
        this.tasks = tasks;
        this.staff = staff;
        this.offices = offices;
        this.post = post;
        this.moving = moving;
    }

    @Override
    public ComposerPanel open(Situation situation) {
        return new Writing(desk, offices.current(), staff.require(), situation);
    }

    @Override
    public LetterActions letters(Situation situation) {
        Function<TimelineEntry.Letter, Optional<Button>> moves = moving.of(situation);
        return (entry, failed) -> {
            List<Component> actions = actionsOn(entry, situation, failed);
            moves.apply(entry).ifPresent(actions::add);
            return actions;
        };
    }

    private List<Component> actionsOn(TimelineEntry.Letter entry, Situation situation, Optional<TaskItem> failed) {
        List<Component> actions = new ArrayList<>();
        Optional<Letter> ours = entry.outgoing() && !entry.automatic() ? letters.byId(entry.id()) : Optional.empty();
        ours.map(letter -> post.on(letter, situation, mayWork())).ifPresent(actions::addAll);
        ours.filter(letter -> letter.state() == LetterState.TO_POST && mayWork())
                .ifPresent(letter -> actions.add(button("Take it back", situation, () -> takeBack(letter))));
        if (!situation.mayReply() && failed.isEmpty()) {
            return actions;
        }
        failed.ifPresent(task -> {
            actions.add(button("Retry", situation, () -> {
                tasks.retry(task.id());
                Notices.done("The letter is being sent again.");
            }));
            Button correct = new Button("Correct the address", click -> correct(entry, situation, task));
            correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(correct);
        });
        ours.filter(letter -> letter.state() == LetterState.WAITING_APPROVAL || isPutOff(letter))
                .filter(this::isMine)
                .ifPresent(letter -> actions.add(button("Take it back", situation, () -> takeBack(letter))));
        if (!entry.outgoing()) {
            entry.outside().ifPresent(outside -> actions.add(judge(entry, outside, situation)));
        }
        return actions;
    }

    /** Waits for a time of its writer's choice. */
    static boolean isPutOff(Letter letter) {
        return letter.state() == LetterState.UNDO_WINDOW && letter.notBefore().isPresent();
    }

    /** The other thing that an organisation's letter may be, when the program took it for the wrong one. */
    private Button judge(TimelineEntry.Letter entry, TimelineEntry.Outside outside, Situation situation) {
        return outside.holding()
                ? button("This is their answer", situation, () -> {
                    answers.rule(entry.id(), AnswerKind.FULL);
                    Notices.done("Nobody waits for " + outside.organisation() + " any more.");
                })
                : button("This is no answer yet", situation, () -> {
                    answers.rule(entry.id(), AnswerKind.HOLDING);
                    Notices.done("It counts as a holding reply. The clock runs on.");
                });
    }

    @Override
    public List<Component> actionsOn(CaseWait wait, Situation situation) {
        return situation.mayReply()
                ? List.of(button("Stop waiting", situation, () -> {
                    answers.stopWaiting(wait.id());
                    Notices.done("Nobody waits for " + wait.whom() + " any more.");
                }))
                : List.of();
    }

    private boolean mayWork() {
        return staff.require().roles().stream().anyMatch(WORKING::contains);
    }

    private boolean isMine(Letter letter) {
        return letter.author().equals(Optional.of(staff.require().id()));
    }

    private void takeBack(Letter letter) {
        if (letters.undo(letter.id())) {
            Notices.done(
                    letter.kind() == LetterKind.TO_ORGANISATION
                            ? "The letter is a draft again, under Write to an organisation. Choose again to whom it goes, and"
                                    + " what goes along."
                            : "The letter is a draft again.");
        } else {
            Notices.refused("It is too late to take the letter back.");
        }
    }

    private void correct(TimelineEntry.Letter letter, Situation situation, TaskItem task) {
        Dialog dialog = new Dialog("Correct the address");
        dialog.setWidth("min(30rem, 100vw - 2rem)");
        Paragraph about = new Paragraph(
                letter.outside().isPresent()
                        ? "The letter is sent again to this address, and so is what is written on this case until then. A"
                                + " manager changes the address for every case under Organisations."
                        : "The letter is sent again to this address, and so is every later letter to this person.");
        about.addClassNames("pb-small", "pb-quiet");
        EmailField address = new EmailField("Email address");
        address.setWidthFull();
        address.setManualValidation(true);
        letters.byId(letter.id()).flatMap(Letter::to).ifPresent(address::setValue);
        dialog.add(about, address);
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button send = new Button("Save and send again");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> {
            Optional<EmailAddress> typed = EmailAddress.parse(address.getValue());
            if (typed.isEmpty()) {
                address.setErrorMessage("Enter an email address in the correct format, like name@mailbox.example");
                address.setInvalid(true);
                address.focus();
                return;
            }
            dialog.close();
            attempt(situation, () -> {
                letters.correctAddressAndRetry(task.id(), typed.get());
                Notices.done("The letter is being sent again.");
            });
        });
        dialog.getFooter().add(cancel, send);
        dialog.open();
    }

    private static Button button(String words, Situation situation, Runnable work) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            attempt(situation, work);
            button.setEnabled(true);
        });
        return button;
    }

    static void attempt(Situation situation, Runnable work) {
        refusing(work);
        situation.changed().run();
    }

    /** Does it, or says why not. */
    static void refusing(Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
        }
    }
}
