package org.postbag.offices.opening;

import org.postbag.offices.OfficeOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens an office from the command line and ends the program, beside an installation that goes on running:
 *
 * <pre>{@code
 * java -jar postbag.jar --spring.profiles.active=production --postbag.open-office.slug=harbour-ward \
 *     --postbag.open-office.kind=COUNCILLOR --postbag.open-office.nation=SCOTLAND \
 *     --postbag.open-office.name="Harbour ward" --postbag.open-office.representative="Isla Brodie" \
 *     --postbag.open-office.representative-title="Councillor for Harbour ward" \
 *     --postbag.open-office.area-postcodes=HW1,HW2 --postbag.open-office.reference-prefix=HW \
 *     --postbag.open-office.email=casework@harbour-ward.example \
 *     --postbag.open-office.undo-seconds=30 --postbag.open-office.approval-required=true \
 *     --postbag.open-office.manager-name="Morag Sinclair" --postbag.open-office.manager-email=morag@harbour-ward.example
 * }</pre>
 *
 * The manager's password is better given as the environment's {@code POSTBAG_OPENOFFICE_MANAGERPASSWORD}, where other users of
 * the machine do not see it. {@link OpenOfficeEnvironment} keeps this program from doing an ordinary node's work.
 */
@Component
@Order(OpenOfficeCommand.ORDER)
@ConditionalOnProperty("postbag.open-office.slug")
@EnableConfigurationProperties(OpeningSettings.class)
class OpenOfficeCommand implements ApplicationRunner {

    static final int ORDER = 200;

    private static final Logger log = LoggerFactory.getLogger(OpenOfficeCommand.class);

    private final OpeningSettings.OpenOffice settings;
    private final OfficeOpening opening;

    OpenOfficeCommand(OpeningSettings settings, OfficeOpening opening) {
        this.settings = settings.openOffice();
        this.opening = opening;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        opening.openFromThisMachine(settings.office(), settings.manager(), settings.letterRules());
        log.info("The office \"{}\" is open; {} runs it.", settings.slug(), settings.managerEmail());
    }

    /** Ends the program in order, once it has told everybody that it has started. */
    @EventListener
    void end(ApplicationReadyEvent ready) {
        new Thread(ready.getApplicationContext()::close, "office-opened").start();
    }
}
