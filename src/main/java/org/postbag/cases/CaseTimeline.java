package org.postbag.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postbag.cases.spi.TimelineSource;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Permissions;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything of a case in the order in which it happened. */
@Service
@Transactional(readOnly = true)
public class CaseTimeline {

    private final CaseFileRepository files;
    private final CaseNoteRepository notes;
    private final CaseEventRepository events;
    private final CaseMoveRepository moves;
    private final List<TimelineSource> sources;
    private final StaffDirectory directory;

    CaseTimeline(
            CaseFileRepository files,
            CaseNoteRepository notes,
            CaseEventRepository events,
            CaseMoveRepository moves,
            List<TimelineSource> sources,
            StaffDirectory directory) {
        this.files = files;
        this.notes = notes;
        this.events = events;
        this.moves = moves;
        this.sources = sources;
        this.directory = directory;
    }

    /** Letters, notes and events, oldest first. */
    @PreAuthorize(Permissions.READ_CASES)
    public List<TimelineEntry> of(CaseId id) {
        Map<StaffId, String> names = new HashMap<>();
        for (StaffMember member : directory.membersOf(TenantContext.require())) {
            names.put(member.id(), member.fullName());
        }
        List<TimelineEntry> entries = new ArrayList<>();
        for (CaseNote note : notes.findByCaseIdOrderByWrittenAt(id.value())) {
            entries.add(new TimelineEntry.Note(
                    note.getId(),
                    names.getOrDefault(note.author(), "A former colleague"),
                    note.body(),
                    note.writtenAt()));
        }
        files.findById(id.value()).map(file -> received(file, names)).ifPresent(entries::add);
        for (CaseEvent event : events.findByCaseIdOrderByHappenedAt(id.value())) {
            entries.add(new TimelineEntry.Event(
                    event.kind(),
                    CaseEventWords.of(event, names),
                    event.actor().map(actor -> names.getOrDefault(actor, "A former colleague")),
                    event.happenedAt()));
        }
        for (CaseMove move : moves.ofCase(id.value())) {
            entries.addAll(CaseMoveWords.of(move, id, names));
        }
        for (TimelineSource source : sources) {
            entries.addAll(source.entriesOf(id));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    /** The first entry of every case, told by the case file itself. */
    private static TimelineEntry.Event received(CaseFile file, Map<StaffId, String> names) {
        return new TimelineEntry.Event(
                CaseEventKind.RECEIVED,
                CaseEventWords.received(file.channel()),
                file.openedBy().map(actor -> names.getOrDefault(actor, "A former colleague")),
                file.openedAt());
    }
}
