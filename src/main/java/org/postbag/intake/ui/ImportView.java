package org.postbag.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.inbox.ImportPreview;
import org.postbag.correspondence.inbox.MailImport;
import org.postbag.correspondence.inbox.MailImports;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Strip;

/** Brings in mail that an office has in another system: a file is looked at first, then taken, and what became of it is listed. */
@Route(ImportView.IMPORT)
@PageTitle("Import email – Postbag")
@RolesAllowed("MANAGER")
class ImportView extends Div {

    /** Below the application. */
    static final String IMPORT = "staff/import";

    private static final int MOST_BYTES = 500 * 1024 * 1024;
    private static final int LOOK_AGAIN_MILLIS = 1_000;

    private final transient MailImports imports;
    private final transient Dates dates;
    private final Upload upload = new Upload();
    private final Div looked = new Div();
    private final Div done = new Div();
    private transient @Nullable Path file;

    ImportView(MailImports imports, Dates dates) {
        this.imports = imports;
        this.dates = dates;
        addClassNames("pb-page", "pb-import");
        Section choose = new Section(
                new H2("Choose a file"),
                new Paragraph(
                        "One email (.eml) or many (.mbox), as other systems save them. You see what is in it before anything"
                                + " is taken. Nobody is written to because of an email that comes in this way."),
                upload(),
                looked);
        choose.addClassName("pb-card");
        Section before = new Section(new H2("What was imported"), done);
        before.addClassName("pb-card");
        add(new H1("Import email"), choose, before);
        showDone();
    }

    private Upload upload() {
        upload.setUploadHandler(this::receive);
        upload.setAcceptedFileTypes(".eml", ".mbox", ".mbx", "message/rfc822", "application/mbox");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne("Choose a file"));
        words.setDropFiles(new UploadI18N.DropFiles().setOne("or drop it here"));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig("The file is larger than 500 MB. Split it and import the parts.")
                .setIncorrectFileType("Choose a file that ends in .eml or .mbox.")
                .setTooManyFiles("One file at a time."));
        upload.setI18n(words);
        upload.addFileRejectedListener(refused -> say(Strip.warning("Not taken:", refused.getErrorMessage())));
        upload.addFileRemovedListener(removed -> forget());
        return upload;
    }

    /** In the thread of the upload: a large file is looked at while the page goes on. */
    private void receive(UploadEvent event) throws IOException {
        Path uploaded = Files.createTempFile("postbag-import", null);
        try {
            Optional<ImportPreview> preview = look(event, uploaded);
            event.getUI().access(() -> show(event.getFileName(), uploaded, preview));
        } catch (RuntimeException problem) {
            delete(uploaded);
            throw problem;
        }
    }

    private Optional<ImportPreview> look(UploadEvent event, Path uploaded) {
        try (InputStream sent = event.getInputStream()) {
            Files.copy(sent, uploaded, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(imports.preview(uploaded));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void show(String name, Path uploaded, Optional<ImportPreview> preview) {
        if (!isAttached()) {
            // Whoever sent it has gone on to another page.
            delete(uploaded);
            return;
        }
        clear();
        file = uploaded;
        if (preview.isEmpty()) {
            say(Strip.warning("The file could not be read.", "Try again, or save it anew in the other system."));
        } else if (preview.get().mails() == 0) {
            say(Strip.warning("There is no email in this file.", "Choose a file that was saved as .eml or .mbox."));
        } else {
            show(name, preview.get());
        }
    }

    private void show(String name, ImportPreview preview) {
        RadioButtonGroup<Boolean> becomes = new RadioButtonGroup<>("What should new enquiries become?");
        becomes.setItems(false, true);
        becomes.setItemLabelGenerator(cases -> Boolean.TRUE.equals(cases)
                ? "A case each, which waits for triage"
                : "Messages to sort: somebody decides about each");
        becomes.setHelperText("What belongs to a case that is here goes onto it in either way.");
        becomes.setValue(false);
        Button take = new Button(ImportWords.take(preview), click -> take(name, preview, becomes.getValue()));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        Button leave = new Button("Choose another file", click -> clear());
        Div buttons = new Div(take, leave);
        buttons.addClassName("pb-line");
        looked.removeAll();
        looked.add(new Paragraph(name + ": " + ImportWords.of(preview, dates)), new ImportedMails(preview, dates));
        if (preview.fresh() > 0) {
            looked.add(becomes, buttons);
        } else {
            looked.add(leave);
        }
    }

    private void take(String name, ImportPreview preview, boolean opensCases) {
        Path ours = file;
        if (ours == null) {
            return;
        }
        imports.begin(name, ours, preview, opensCases);
        // The import deletes it.
        file = null;
        clear();
        Notices.done("The import has begun. You can leave this page.");
        showDone();
    }

    private void say(Strip strip) {
        looked.removeAll();
        looked.add(strip);
    }

    private void clear() {
        forget();
        upload.clearFileList();
    }

    private void forget() {
        looked.removeAll();
        Path abandoned = file;
        file = null;
        if (abandoned != null) {
            delete(abandoned);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            path.toFile().deleteOnExit();
        }
    }

    private void showDone() {
        List<MailImport> latest = imports.latest();
        done.removeAll();
        if (latest.isEmpty()) {
            done.add(new Paragraph("Nothing yet."));
        }
        latest.forEach(each -> done.add(new ImportReport(each, dates)));
        done.add(new Paragraph(new Anchor(MessagesNavigation.MESSAGES, "Go to New messages")));
        boolean running = latest.stream().anyMatch(MailImport::isRunning);
        getUI().ifPresent(ui -> ui.setPollInterval(running ? LOOK_AGAIN_MILLIS : -1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().addPollListener(poll -> {
            if (isAttached()) {
                showDone();
            }
        });
        showDone();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        forget();
    }
}
