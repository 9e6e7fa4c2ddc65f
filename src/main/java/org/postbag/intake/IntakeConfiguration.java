package org.postbag.intake;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on the hourly housekeeping. */
@Configuration
@EnableScheduling
class IntakeConfiguration {}
