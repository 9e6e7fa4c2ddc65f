package org.postbag.correspondence.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.List;
import java.util.function.Consumer;
import org.postbag.correspondence.inbox.ArrivedFile;
import org.postbag.uikit.Dates;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.Question;

/** Asks which of the files that came onto a case go along with a letter. */
class ArrivedFilesDialog extends Question {

    ArrivedFilesDialog(List<ArrivedFile> files, Dates dates, Consumer<List<ArrivedFile>> attach) {
        this(choice(files, dates), files, attach);
    }

    private ArrivedFilesDialog(
            CheckboxGroup<ArrivedFile> choice, List<ArrivedFile> files, Consumer<List<ArrivedFile>> attach) {
        super(
                "Attach from this case",
                choice,
                "Attach",
                () -> attach.accept(
                        files.stream().filter(choice.getValue()::contains).toList()),
                "Cancel");
    }

    private static CheckboxGroup<ArrivedFile> choice(List<ArrivedFile> files, Dates dates) {
        CheckboxGroup<ArrivedFile> choice = new CheckboxGroup<>("Files that came by email");
        choice.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choice.setItems(files);
        choice.setItemLabelGenerator(file -> file.name() + ", " + FileSize.words(file.bytes()) + ", from " + file.from()
                + ", " + dates.moment(file.arrivedAt()));
        return choice;
    }
}
