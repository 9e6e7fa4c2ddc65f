package org.postbag.correspondence.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Which files are handed out and sent: those of a kind that an office needs, whose content is what the name says (law.md EM-10).
 * What whoever sent it declares counts for nothing.
 */
public final class FileTypes {

    /** As much of a file as is looked at. */
    public static final int LOOKED_AT = 64 * 1024;

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("heic", Set.of("image/heic", "image/heif")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/csv", "text/plain")),
            Map.entry("docx", Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
            Map.entry("xlsx", Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
            Map.entry("odt", Set.of("application/vnd.oasis.opendocument.text")),
            Map.entry("ods", Set.of("application/vnd.oasis.opendocument.spreadsheet")),
            Map.entry("eml", Set.of("message/rfc822", "text/plain")));

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /** What the names of such files end in, each with its dot. */
    public static List<String> endings() {
        return ALLOWED.keySet().stream().sorted().map(ending -> "." + ending).toList();
    }

    /** Whether the name is that of a kind which is handed out, if the content agrees. */
    public static boolean isOfferedKind(String name) {
        return typesOf(name.toLowerCase(Locale.ROOT)).isPresent();
    }

    /** Whether it is an archive inside, such as an office document. */
    public static boolean isArchive(byte[] beginning) {
        return beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K';
    }

    private static Optional<Set<String>> typesOf(String lower) {
        return lower.contains(".")
                ? Optional.ofNullable(ALLOWED.get(lower.substring(lower.lastIndexOf('.') + 1)))
                : Optional.empty();
    }

    /** The type of a file that may be handed out, or empty if it may not. */
    public static Optional<String> allowed(String name, byte[] beginning) {
        String lower = name.toLowerCase(Locale.ROOT);
        Set<String> types = typesOf(lower).orElse(Set.of());
        if (types.isEmpty()) {
            return Optional.empty();
        }
        String byContent = TIKA.detect(beginning);
        if (types.equals(Set.of(byContent))) {
            return Optional.of(byContent);
        }
        String byBoth = TIKA.detect(beginning, lower);
        // Office files are ZIP archives inside, which only the name tells apart; a program or a page never passes for
        // one.
        boolean archive = byContent.equals("application/zip") || byContent.startsWith("application/x-tika-ooxml");
        return types.contains(byContent) || archive && types.contains(byBoth) ? Optional.of(byBoth) : Optional.empty();
    }
}
