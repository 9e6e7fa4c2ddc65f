package org.postbag.offices.opening;

import org.postbag.offices.StaffDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes the first operator's account from {@code POSTBAG_OPERATOR_EMAIL} and {@code POSTBAG_OPERATOR_PASSWORD}, once. */
@Component
@Order(FirstOperator.ORDER)
@EnableConfigurationProperties(OpeningSettings.class)
class FirstOperator implements ApplicationRunner {

    static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);

    private final OpeningSettings.Operator settings;
    private final StaffDirectory staff;

    FirstOperator(OpeningSettings settings, StaffDirectory staff) {
        this.settings = settings.operator();
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.email().isBlank() || staff.hasOperator()) {
            return;
        }
        if (settings.password().length() < StaffDirectory.PASSWORD_MIN_LENGTH) {
            log.warn(
                    "POSTBAG_OPERATOR_PASSWORD has fewer than {} characters: no operator's account was made.",
                    StaffDirectory.PASSWORD_MIN_LENGTH);
            return;
        }
        try {
            staff.add(settings.email(), settings.name(), settings.password(), true);
            log.info("The operator's account {} was made. Its password need not be set any more.", settings.email());
        } catch (DuplicateKeyException known) {
            // Another node was faster, or a colleague of an office has this address.
            log.warn("No operator's account was made: {} is somebody's already.", settings.email());
        }
    }
}
