package org.postbag.offices.opening;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A program that only opens an office takes no port of a running one, runs no jobs and brings no demo data. */
class OpenOfficeEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("postbag.open-office.slug", "").isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "open-office",
                            Map.of(
                                    "server.address", "127.0.0.1",
                                    "server.port", "0",
                                    "camunda.bpm.job-execution.enabled", "false",
                                    "postbag.mailserver.enabled", "false",
                                    "postbag.demo.enabled", "false")));
        }
    }
}
