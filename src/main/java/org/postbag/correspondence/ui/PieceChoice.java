package org.postbag.correspondence.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postbag.correspondence.EnclosedLetter;
import org.postbag.correspondence.OrganisationLetters;

/** What of the case goes along with a letter to an organisation; nothing by itself (law.md ER-8). */
class PieceChoice extends CheckboxGroup<PieceChoice.Piece> {

    private static final Piece NAME =
            new Piece("The resident's name and address", OrganisationLetters.NAME_AND_ADDRESS, Optional.empty());
    private static final Piece CONTACT = new Piece(
            "The resident's email address and phone number", OrganisationLetters.CONTACT_DETAILS, Optional.empty());

    private transient List<Piece> offered = List.of();

    PieceChoice() {
        super("What goes along");
        setItemLabelGenerator(Piece::title);
        addClassName("pb-pieces");
        setHelperText("Choose only what they need. It is written to the disclosure register.");
    }

    /** Shows what there is now; what is chosen stays. */
    void offer(List<EnclosedLetter> letters) {
        List<Piece> now = new ArrayList<>(List.of(NAME, CONTACT));
        letters.forEach(found -> now.add(new Piece(found.title(), found.title(), Optional.of(found.letter()))));
        if (!now.equals(offered)) {
            Set<Piece> chosen = getValue();
            offered = List.copyOf(now);
            setItems(offered);
            setValue(offered.stream().filter(chosen::contains).collect(Collectors.toSet()));
        }
    }

    /**
     * Chooses what went along before. Of two letters with one title of which one went nobody can tell which it was, and neither is
     * chosen.
     *
     * @param titles as they stand in the letter and in the register
     */
    void choose(List<String> titles) {
        List<String> all = offered.stream().map(Piece::enclosedAs).toList();
        setValue(offered.stream()
                .filter(piece -> titles.contains(piece.enclosedAs()))
                .filter(piece -> Collections.frequency(titles, piece.enclosedAs())
                        == Collections.frequency(all, piece.enclosedAs()))
                .collect(Collectors.toSet()));
    }

    boolean hasNameAndAddress() {
        return getValue().contains(NAME);
    }

    boolean hasContactDetails() {
        return getValue().contains(CONTACT);
    }

    /** The chosen letters, oldest first. */
    List<UUID> letters() {
        return offered.stream()
                .filter(getValue()::contains)
                .flatMap(piece -> piece.letter().stream())
                .toList();
    }

    /**
     * Something of the case that may go along.
     *
     * @param enclosedAs its title in the letter and in the register
     */
    record Piece(String title, String enclosedAs, Optional<UUID> letter) {}
}
