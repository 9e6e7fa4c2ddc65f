package org.postbag.publicsite;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what the public pages are told by configuration. */
@Configuration
@EnableConfigurationProperties(PublicSiteProperties.class)
class PublicSiteConfiguration {}
