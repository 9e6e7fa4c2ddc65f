package org.postbag.correspondence.paper;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Language;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;

/** Letters and Word files for tests. */
public final class Samples {

    private Samples() {}

    /** A letter of an office of no consequence. */
    public static PaperLetter letter(Language language, String html, String text) {
        Office office = new Office(
                new OfficeId(Ids.next()),
                "eastmarsh",
                OfficeKind.MEMBER_OF_PARLIAMENT,
                "Eastmarsh and Vale",
                "Rowan Ashdown",
                "Member of Parliament for Eastmarsh and Vale",
                "Eastmarsh and Vale",
                List.of(),
                Nation.ENGLAND,
                "EM",
                "casework@eastmarsh.example",
                "01632 960 001",
                "3 Market Hill, Eastmarsh, EM1 1AA",
                20,
                false,
                5);
        return new PaperLetter(
                office,
                List.of("Edda Lindqvist", "4 Pollard House", "Eastmarsh", "EM4 2QT"),
                LocalDate.of(2026, 11, 24),
                language,
                "EM-7K3M-92",
                "Damp & <mould>",
                html,
                text,
                List.of("Amina Okoye", "Office of Rowan Ashdown"));
    }

    /** A Word file with these merge fields, each in a paragraph of its own. */
    public static byte[] wordFile(String... fields) {
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.createPackage();
            for (String field : fields) {
                word.getMainDocumentPart()
                        .getContent()
                        .add(XmlUtils.unmarshalString(
                                """
                                        <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                                        <w:fldSimple w:instr=" MERGEFIELD %s \\* MERGEFORMAT "><w:r><w:t>«%s»</w:t></w:r></w:fldSimple></w:p>
                                        """
                                        .formatted(field, field)));
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            word.save(file);
            return file.toByteArray();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
