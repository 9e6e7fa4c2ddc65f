package org.postbag;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts the clocks again, signs everybody out and forgets a screen that was left open: whose it is would count as signed in. */
class ResetAfterTest implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(EngineClock.class)
                .reset();
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
