package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails as the pages they were sent as, harmless, with the pictures that came with them in their places (law.md EM-11). Pictures from
 * elsewhere keep their address; whoever shows the page decides whether they are fetched.
 */
@Service
public class MailPages {

    private static final String INLINE = "cid:";
    /** A page goes to the browser in one piece. */
    private static final int MOST_PICTURE_BYTES = 4 * 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Tika TIKA = new Tika();

    private final IncomingMails mails;
    private final MailStore store;
    private final MailScans scans;

    MailPages(IncomingMails mails, MailStore store, MailScans scans) {
        this.mails = mails;
        this.store = store;
        this.scans = scans;
    }

    /**
     * The page of a mail, cleaned.
     *
     * @throws MailGone if the office has no such mail, or it was not sent as a page
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public String asSent(UUID id) {
        mails.findById(id).orElseThrow(MailGone::new);
        try (InputStream raw = store.open(id)) {
            ReadMail mail = MailReading.read(raw, Set.of());
            Document page = Jsoup.parseBodyFragment(CleanHtml.clean(mail.html().orElseThrow(MailGone::new)));
            showInline(page, pictures(id, page, scans.judged(id, mail.files())));
            return page.body().html();
        } catch (MailUnreadable damaged) {
            throw new MailGone();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void showInline(Document page, Map<String, String> pictures) {
        for (Element image : page.select("img")) {
            String source = image.attr("src");
            if (isInline(source)) {
                String picture = pictures.get(contentId(source));
                if (picture == null) {
                    image.removeAttr("src");
                } else {
                    image.attr("src", picture);
                }
            }
        }
    }

    /** The pictures that the page shows, by their Content-ID; what is infected, waits or is no picture is left out. */
    private Map<String, String> pictures(UUID id, Document page, List<ReceivedFile> files) throws IOException {
        Map<Integer, String> wanted = new HashMap<>();
        Set<String> shown = Set.copyOf(page.select("img").eachAttr("src").stream()
                .filter(MailPages::isInline)
                .map(MailPages::contentId)
                .toList());
        files.stream()
                .filter(file ->
                        shown.contains(file.part().contentId()) && file.scan().opens())
                .forEach(file -> wanted.put(file.part().number(), file.part().contentId()));
        Map<String, String> pictures = new HashMap<>();
        if (!wanted.isEmpty()) {
            int[] left = {MOST_PICTURE_BYTES};
            try (InputStream raw = store.open(id)) {
                MailWalk.through(raw, (number, description, content) -> {
                    if (wanted.containsKey(number)) {
                        byte[] picture = content.readNBytes(left[0] + 1);
                        String type = TIKA.detect(picture);
                        if (picture.length <= left[0] && PICTURES.contains(type)) {
                            left[0] -= picture.length;
                            pictures.put(
                                    wanted.get(number),
                                    "data:" + type + ";base64,"
                                            + Base64.getEncoder().encodeToString(picture));
                        }
                    }
                });
            }
        }
        return pictures;
    }

    private static boolean isInline(String source) {
        return source.regionMatches(true, 0, INLINE, 0, INLINE.length());
    }

    private static String contentId(String source) {
        String id = source.substring(INLINE.length());
        try {
            // A plus sign stands for itself in such an address (RFC 2392).
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }
}
