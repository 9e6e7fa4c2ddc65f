package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.postbag.correspondence.Attachment;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.files.FileTypes;
import org.postbag.correspondence.inbox.ArrivedFile;
import org.postbag.correspondence.inbox.ArrivedFiles;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Dates;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;

/** The files that go along with a letter: what lies with the draft, and the ways to add to it and take from it. */
class FileTray extends Div {

    private final transient Attachments attachments;
    private final transient ArrivedFiles arrived;
    private final transient CaseId caseId;
    private final DraftKind draft;
    private final UnorderedList list = new UnorderedList();
    private final Upload upload = new Upload();
    private final Button fromCase = new Button("Attach from this case");
    private transient List<Attachment> shown = List.of();
    private int uploading;

    FileTray(WritingDesk desk, CaseId caseId, DraftKind draft) {
        this.attachments = desk.attachments();
        this.arrived = desk.arrivedFiles();
        this.caseId = caseId;
        this.draft = draft;
        addClassName("pb-file-tray");
        list.addClassName("pb-plain-list");
        list.getElement().setAttribute("aria-label", "Files that go along");
        fromCase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        fromCase.addClickListener(click -> choose(arrived.of(caseId), desk.dates()));
        Div ways = new Div(upload(), fromCase);
        ways.addClassName("pb-file-ways");
        add(list, ways);
    }

    private Upload upload() {
        Button choose = new Button("Attach files", PbIcon.CLIP.create());
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        upload.setUploadButton(choose);
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(Attachments.MOST_FILES);
        upload.setMaxFileSize((int) Attachments.MOST_BYTES);
        upload.setAcceptedFileTypes(FileTypes.endings().toArray(String[]::new));
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne("or drop one here").setMany("or drop them here"));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig("The file is too large for an email: all files together can have 17.5 MB.")
                .setIncorrectFileType(
                        "Files of this kind are not sent. Attach a PDF, a picture, a text, a Word, Excel or"
                                + " OpenDocument file, or an email (.eml).")
                .setTooManyFiles("A letter can bring " + Attachments.MOST_FILES + " files along."));
        upload.setI18n(words);
        upload.addFileRejectedListener(refused -> Notices.refused(refused.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            uploading = 0;
            show();
        });
        // Said by the browser: the server hears of a file only when all of it has come.
        upload.getElement().addEventListener("upload-start", began -> uploading++);
        for (String end : List.of("upload-success", "upload-error", "upload-abort")) {
            upload.getElement().addEventListener(end, ended -> uploading = Math.max(0, uploading - 1));
        }
        return upload;
    }

    /** Shows what lies with the draft now, and whether the case has files to choose from. */
    void show() {
        List<Attachment> now = attachments.ofDraft(caseId, draft);
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(file -> list.add(item(file)));
        }
        list.setVisible(!now.isEmpty());
        fromCase.setVisible(arrived.mayHaveSome(caseId));
    }

    private void choose(List<ArrivedFile> files, Dates dates) {
        if (files.isEmpty()) {
            Notices.refused("No file that can be sent has come by email on this case.");
        } else {
            new ArrivedFilesDialog(files, dates, this::attach).open();
        }
    }

    /** For a last look before the letter is sent; empty if nothing goes along. */
    Component names() {
        return new Span(
                shown.isEmpty()
                        ? ""
                        : "Along with it: "
                                + shown.stream().map(Attachment::name).collect(Collectors.joining(", ")) + ".");
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** @throws FilesStillArriving if a file is on its way */
    void requireWhole() {
        if (uploading > 0) {
            throw new FilesStillArriving();
        }
    }

    private ListItem item(Attachment file) {
        Anchor link = new Anchor(file.address());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        Span size = new Span(FileSize.words(file.bytes()));
        size.addClassName("pb-quiet");
        link.add(PbIcon.CLIP.create(), new Span(file.name()), size);
        link.addClassName("pb-file");
        Button remove = new Button(PbIcon.X.create(), click -> {
            attachments.remove(file.id());
            show();
        });
        remove.setAriaLabel("Remove " + file.name());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        ListItem item = new ListItem(link, new ScanWords(file.scanned()), remove);
        item.addClassName("pb-file-item");
        return item;
    }

    /** In the thread of the upload. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            attachments.attach(caseId, draft, event.getFileName(), content);
            event.getUI().access(this::show);
        } catch (Refusal refused) {
            event.getUI().access(() -> Notices.refused(refused.getMessage()));
        }
    }

    private void attach(List<ArrivedFile> chosen) {
        LetterComposer.refusing(
                () -> chosen.forEach(file -> arrived.attach(caseId, draft, file.mail(), file.number())));
        show();
    }
}
