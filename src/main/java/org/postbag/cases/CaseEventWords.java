package org.postbag.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.postbag.kernel.StaffId;

/** Says in words what an event of a case was. */
final class CaseEventWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    private CaseEventWords() {}

    static String of(CaseEvent event, Map<StaffId, String> names) {
        String words = event.kind().words();
        return event.detail()
                .map(detail -> switch (event.kind()) {
                    case TARGET_SET -> words + ": " + DAY.format(LocalDate.parse(detail));
                    case TRIAGED -> words + ": " + triage(detail);
                    case ASSIGNED ->
                        detail.equals("none")
                                ? "Given back to the team"
                                : "Given to " + names.getOrDefault(StaffId.of(detail), "a former colleague");
                    case CLOSED -> words + ": " + CaseOutcome.valueOf(detail).words();
                    default -> words;
                })
                .orElse(words);
    }

    static String received(Channel channel) {
        return CaseEventKind.RECEIVED.words() + " by " + channel.words().toLowerCase(Locale.UK);
    }

    private static String triage(String outcome) {
        return switch (outcome) {
            case "accept" -> "taken on";
            case "safeguarding" -> "somebody is at risk";
            default ->
                CaseOutcome.ofKey(outcome)
                        .map(found -> found.words().toLowerCase(Locale.UK))
                        .orElse(outcome);
        };
    }
}
