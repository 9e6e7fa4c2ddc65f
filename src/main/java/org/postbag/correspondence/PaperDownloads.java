package org.postbag.correspondence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.postbag.correspondence.files.SafeDownload;
import org.postbag.correspondence.paper.LetterPdf;
import org.postbag.correspondence.paper.PaperLetter;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.offices.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out letters to print: made when they are asked for, and kept nowhere. */
@Controller
class PaperDownloads {

    private final PostalLetters letters;
    private final WordFiles words;

    PaperDownloads(PostalLetters letters, WordFiles words) {
        this.letters = letters;
        this.words = words;
    }

    /** The letter on the office's letterhead. */
    @GetMapping("/staff/letters/{id}/pdf")
    @PreAuthorize(Permissions.READ_CASES)
    void pdf(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperLetter letter = letters.printed(id).orElseThrow(PaperDownloads::notFound);
        SafeDownload.prepare(response, name(letter, "pdf"));
        LetterPdf.write(letter, response.getOutputStream());
    }

    /** The letter in a Word file of the office. */
    @GetMapping("/staff/letters/{id}/word/{file}")
    @PreAuthorize(Permissions.READ_CASES)
    void word(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        PaperLetter letter = letters.printed(id).orElseThrow(PaperDownloads::notFound);
        byte[] merged = words.merged(file, letter).orElseThrow(PaperDownloads::notFound);
        SafeDownload.prepare(response, name(letter, "docx"));
        response.getOutputStream().write(merged);
    }

    /** By the reference alone: the name of a file is seen by whoever looks over a shoulder. */
    private static String name(PaperLetter letter, String kind) {
        return "Letter " + letter.reference() + "." + kind;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
