package org.postbag.correspondence.ui;

import org.postbag.cases.CaseNotes;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.ReplyTemplates;
import org.postbag.correspondence.Signatures;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.inbox.ArrivedFiles;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.uikit.Dates;

/** What lies at hand for whoever writes. */
record WritingDesk(
        Letters letters,
        CaseNotes notes,
        LetterTemplates templates,
        ReplyTemplates replyTemplates,
        Signatures signatures,
        OrganisationLetters organisations,
        OrganisationDirectory directory,
        Attachments attachments,
        ArrivedFiles arrivedFiles,
        Dates dates) {}
