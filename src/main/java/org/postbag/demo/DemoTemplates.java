package org.postbag.demo;

import java.util.List;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.springframework.transaction.annotation.Transactional;

/** What the demo offices write again and again. */
@DemoPart
class DemoTemplates {

    private static final List<TemplateText> TEXTS = List.of(
            new TemplateText(
                    "We have asked the department",
                    TemplateKind.LETTER,
                    """
                    Dear {{name}},

                    Thank you for writing to {{representative}} (“{{subject}}”).

                    We have written to {{department}} today and asked for an answer by {{date of answer}}. As soon as it is \
                    here, you hear from us.

                    Yours sincerely,""",
                    """
                    Annwyl {{name}},

                    Diolch i chi am ysgrifennu at {{representative}} (“{{subject}}”).

                    Rydym wedi ysgrifennu at {{department}} heddiw ac wedi gofyn am ateb erbyn {{date of answer}}. Cyn gynted \
                    ag y daw, byddwn yn cysylltu â chi.

                    Yn gywir,"""),
            new TemplateText(
                    "More information, please",
                    TemplateKind.LETTER,
                    """
                    Dear {{name}},

                    Thank you for your letter (“{{subject}}”). So that we can take it up for you, please tell us:

                    {{what we need to know}}

                    You can answer this email, or ring us on {{phone}}.

                    Yours sincerely,""",
                    """
                    Annwyl {{name}},

                    Diolch am eich llythyr (“{{subject}}”). Er mwyn i ni allu eich helpu, rhowch wybod i ni:

                    {{what we need to know}}

                    Gallwch ateb yr e-bost hwn, neu ein ffonio ar {{phone}}.

                    Yn gywir,"""),
            new TemplateText(
                    "Invitation to a surgery",
                    TemplateKind.LETTER,
                    """
                    Dear {{name}},

                    {{representative}} would like to talk to you about your letter (“{{subject}}”). Could you come to the surgery on {{date of \
                    surgery}} at {{place of surgery}}? It takes about fifteen minutes.

                    If another day suits you better, ring us on {{phone}}.

                    Yours sincerely,""",
                    ""),
            new TemplateText(
                    "Ask an organisation to act",
                    TemplateKind.OUTSIDE,
                    """
                    Dear {{organisation}},

                    A resident of {{area}}, {{name}}, has asked {{representative}} for help (“{{subject}}”).

                    {{what happened}}

                    Please tell us what you will do about it, and by when.

                    Yours faithfully,""",
                    ""),
            new TemplateText(
                    "Chased again",
                    TemplateKind.PASSAGE,
                    "We have not had an answer yet. Today, {{today}}, we have asked again.",
                    "Nid ydym wedi cael ateb eto. Heddiw, {{today}}, rydym wedi gofyn eto."),
            new TemplateText(
                    "Where to get advice",
                    TemplateKind.PASSAGE,
                    "For advice that is free and in confidence you can also ask {{advice service}}.",
                    ""),
            new TemplateText(
                    "How to reach us",
                    TemplateKind.PASSAGE,
                    "You can ring us on {{phone}} or write to {{address}}. Please mention {{reference}}.",
                    "Gallwch ein ffonio ar {{phone}} neu ysgrifennu at {{address}}. Cofiwch nodi {{reference}}."));

    private final LetterTemplates templates;

    DemoTemplates(LetterTemplates templates) {
        this.templates = templates;
    }

    @Transactional
    public void bring() {
        TEXTS.forEach(templates::bring);
    }
}
