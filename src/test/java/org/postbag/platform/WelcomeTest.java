package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class WelcomeTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void namesThePublicPagesAndNotTheBareAddressWhichIsForStaff(CapturedOutput output) {
        WelcomeLines office = address -> List.of("  The office: " + address + "/o/eastmarsh");
        beans.addBean("office", office);

        new Welcome(
                        new MockEnvironment().withProperty("local.server.port", "8080"),
                        beans.getBeanProvider(LoopbackMailServer.class),
                        beans.getBeanProvider(WelcomeLines.class))
                .show();

        assertThat(output)
                .containsPattern("Public pages +http://localhost:8080/o/\\{office}\\R")
                .containsPattern("Staff +http://localhost:8080/login\\R")
                .contains("The office: http://localhost:8080/o/eastmarsh");
    }
}
