package org.postbag.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Messages extends JpaRepository<Message, UUID> {

    List<Message> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);

    List<Message> findByCaseIdAndStateOrderByCreatedAtAsc(UUID caseId, LetterState state);

    Optional<Message> findFirstByCaseIdAndKind(UUID caseId, LetterKind kind);

    Optional<Message> findFirstByRelayIdAndState(String relayId, LetterState state);

    Optional<Message> findFirstByDirectionAndMessageIdAndState(
            Direction direction, String messageId, LetterState state);

    /** The latest letter with this subject to this address. */
    @Query(
            """
            select m from Message m
            where m.direction = OUT and m.state = :state and lower(m.recipient) = :address and m.subject = :subject
            order by m.sentAt desc nulls last
            """)
    List<Message> writtenTo(String address, String subject, LetterState state, Limit limit);

    Optional<Message> findByIdempotencyKey(String idempotencyKey);

    /** Letters of a case to or from the resident's address that a mail program can thread on, latest first. */
    @Query(
            """
            select m from Message m
            where m.caseId = :caseId and m.threadId is null and m.messageId is not null and m.state in :states
              and (lower(m.recipient) = :address or lower(m.sender) = :address)
            order by m.createdAt desc, m.id desc
            """)
    List<Message> correspondence(UUID caseId, String address, Collection<LetterState> states, Limit limit);

    /**
     * Whether an earlier letter of the same case to the same address was tried in vain and is to be tried again. Asked with every
     * letter that leaves, in SQL: Hibernate would put a query of its own together each time.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select from app.message m
                        join app.message earlier on earlier.office_id = m.office_id and earlier.case_id = m.case_id
                        where m.id = :id and lower(earlier.recipient) = lower(m.recipient)
                          and (earlier.created_at, earlier.id) < (m.created_at, m.id)
                          and earlier.state = 'QUEUED' and earlier.failure is not null)
                    """)
    boolean isBehindOneInTrouble(UUID id);

    /** The correspondence with an organisation that a letter which has left belongs to. */
    @Query("select m.threadId from Message m where m.id = :id and m.state = SENT and m.threadId is not null")
    Optional<UUID> threadOfSent(UUID id);

    /** Letters of the correspondence with an organisation, latest first. */
    List<Message> findByThreadIdAndStateInOrderByCreatedAtDescIdDesc(
            UUID thread, Collection<LetterState> states, Limit limit);

    @Query(
            """
            select count(m) from Message m
            where m.kind = :kind and lower(m.recipient) = :address and m.createdAt > :since
            """)
    int countSentTo(LetterKind kind, String address, Instant since);
}
