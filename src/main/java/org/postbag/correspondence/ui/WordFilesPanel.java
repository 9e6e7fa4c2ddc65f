package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postbag.correspondence.paper.MergeField;
import org.postbag.correspondence.paper.WordFileView;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Question;
import org.postbag.uikit.Strip;

/** The office's own Word files for letters by post. */
class WordFilesPanel extends Section {

    private final transient WordFiles words;
    private final Div problem = new Div();
    private final UnorderedList list = new UnorderedList();

    WordFilesPanel(WordFiles words) {
        this.words = words;
        H2 heading = new H2("Word files for letters by post");
        heading.setId("word-files");
        getElement().setAttribute("aria-labelledby", "word-files");
        addClassName("pb-word-files");
        Paragraph about =
                new Paragraph("A letter by post can be printed on Postbag's letterhead, or from a Word file of"
                        + " your own with these merge fields: "
                        + Stream.of(MergeField.values()).map(MergeField::word).collect(Collectors.joining(", ")) + ".");
        list.addClassName("pb-forms");
        add(heading, about, list, problem, upload());
        show();
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((sent, content) -> keep(upload, sent.fileName(), content)));
        upload.setAcceptedFileTypes(".docx");
        upload.setMaxFileSize(WordFiles.MAX_BYTES);
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne("Add a Word file").setMany("Add a Word file"));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne("or drop it here").setMany("or drop it here"));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig("The file is larger than " + WordFiles.MAX_BYTES / (1024 * 1024) + " MB.")
                .setIncorrectFileType("Choose a Word document (.docx)."));
        upload.setI18n(texts);
        upload.addFileRejectedListener(refused -> tell(refused.getErrorMessage()));
        return upload;
    }

    private void keep(Upload upload, String name, byte[] content) {
        problem.removeAll();
        try {
            words.add(name, content);
            Notices.done("The Word file is added.");
        } catch (Refusal refused) {
            tell(refused.getMessage());
        }
        upload.clearFileList();
        show();
    }

    private void tell(String why) {
        problem.removeAll();
        problem.add(Strip.error("Not added.", why));
    }

    private void show() {
        list.removeAll();
        List<WordFileView> all = words.all();
        list.setVisible(!all.isEmpty());
        all.forEach(file -> list.add(line(file)));
    }

    private ListItem line(WordFileView file) {
        Button remove = new Button("Remove", click -> askToRemove(file));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel("Remove " + file.name());
        Span name = new Span(file.name());
        name.addClassName("pb-who");
        return new ListItem(name, new ScanWords(file.scanned()), remove);
    }

    private void askToRemove(WordFileView file) {
        new Question(
                        "Remove “" + file.name() + "”?",
                        "Letters that were printed from it stay as they are.",
                        "Remove the file",
                        () -> {
                            words.remove(file.id());
                            Notices.done("The Word file is removed.");
                            show();
                        },
                        "Keep it")
                .open();
    }
}
