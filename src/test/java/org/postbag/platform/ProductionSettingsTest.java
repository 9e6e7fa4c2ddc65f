package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Production starts only with settings of its own; each missing one is named in a sentence. */
class ProductionSettingsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(ProductionConfiguration.class)
            .withPropertyValues(
                    "spring.profiles.active=production",
                    "postbag.secret=" + SECRET,
                    "postbag.database.url=jdbc:postgresql://database:5432/postbag",
                    "postbag.database.password=one",
                    "postbag.database.owner-password=two");

    @Test
    void startsWithSettingsOfItsOwn() {
        production.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getEnvironment().getProperty("postbag.demo.enabled"))
                    .isEqualTo("false");
            assertThat(context.getEnvironment().getProperty("postbag.mailserver.enabled"))
                    .isEqualTo("false");
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.name"))
                    .startsWith("__Host-");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "postbag.secret=postbag-demo-secret, POSTBAG_SECRET is the public demo secret",
        "postbag.secret=, POSTBAG_SECRET is empty",
        "postbag.secret=' ', POSTBAG_SECRET",
        "postbag.secret=0123456789abcdef0123456789abcde, POSTBAG_SECRET has 31 characters",
        "postbag.database.url=, POSTBAG_DATABASE_URL is empty",
        "postbag.database.password=, POSTBAG_DATABASE_PASSWORD is empty",
        "postbag.database.owner-password=, POSTBAG_DATABASE_OWNER_PASSWORD is empty"
    })
    void refusesAnUnsafeSettingAndNamesIt(String setting, String sentence) {
        production.withPropertyValues(setting).run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining(sentence));
    }

    @Test
    void lettersLeaveOnlyFromAlignedAddresses_andOfficesNameNoServerInside() {
        production.run(context -> {
            assertThat(context.getEnvironment().getProperty("postbag.mail.alignment"))
                    .isEqualTo("enforce");
            assertThat(context.getEnvironment().getProperty("postbag.mail.inner-servers"))
                    .isEmpty();
            assertThat(ProductionSettings.noLetterLeaves(context.getEnvironment()))
                    .isTrue();
        });
        for (String setting : List.of(
                "postbag.mail.alignment=off",
                "postbag.mail.fallback-from=post@postbag-test.example",
                "postbag.mail.spf=include:spf.relay.example",
                "postbag.mail.dkim-selector=resend")) {
            production.withPropertyValues(setting).run(context -> assertThat(
                            ProductionSettings.noLetterLeaves(context.getEnvironment()))
                    .as(setting)
                    .isFalse());
        }
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(ProductionConfiguration.class)
                .withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(((UnsafeSettings) context.getStartupFailure()).sentences())
                        .hasSize(4));
    }

    @Test
    void saysItWithoutAStackTrace() {
        FailureAnalysis said = new UnsafeSettingsAnalyzer()
                .analyze(new IllegalStateException(new UnsafeSettings(List.of("POSTBAG_SECRET is empty."))));

        assertThat(said.getAction()).isEqualTo("POSTBAG_SECRET is empty.");
        assertThat(said.getDescription()).endsWith(".");
    }

    @Test
    void leavesAFirstRunAlone() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(ProductionConfiguration.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ProductionConfiguration.class));
    }
}
