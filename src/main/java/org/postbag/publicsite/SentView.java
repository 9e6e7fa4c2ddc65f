package org.postbag.publicsite;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.postbag.intake.Receipt;
import org.postbag.offices.Office;
import org.postbag.uikit.Dates;

/** The confirmation. Its address can be kept: it holds no personal data once the visit is over (law.md FE-5). */
@Route(value = "o/:office/report/sent", autoLayout = false)
@AnonymousAllowed
class SentView extends PublicPage {

    private final transient ReportJourney journey;
    private final transient Dates dates;

    SentView(PublicSite site, ReportJourney journey, Dates dates) {
        super(site);
        this.journey = journey;
        this.dates = dates;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        String draft = PublicAddresses.draftOf(event.getLocation());
        Optional<Receipt> receipt = journey.receipt(office, draft);
        if (receipt.isPresent()) {
            show(
                    office,
                    "We have your letter",
                    Letterhead.Place.HELP,
                    ReceiptPage.first(
                            office,
                            receipt.get(),
                            journey.promise(office, receipt.get()),
                            Visit.current().sentTo(draft),
                            dates));
        } else if (journey.answers(office, draft).isPresent()) {
            event.forwardTo(PublicAddresses.check(office), PublicAddresses.draft(draft));
        } else {
            show(office, "This form was erased", Letterhead.Place.HELP, DraftErased.content(office));
        }
    }
}
