package org.postbag.intake.ui;

import java.util.List;
import java.util.Optional;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.inbox.MailContent;
import org.postbag.correspondence.inbox.MailRow;

/**
 * A message with what is known around it, as it is read.
 *
 * @param content empty if it cannot be read
 * @param about the case it is on, or seems to belong to
 * @param person whom that case is about
 * @param otherCases of that person
 * @param alike the one of them that seems to be about the same
 */
record MessageScene(
        MailRow row,
        Optional<MailContent> content,
        Optional<CaseSnapshot> about,
        Optional<ConstituentDetails> person,
        List<CaseSnapshot> otherCases,
        Optional<CaseSnapshot> alike) {}
