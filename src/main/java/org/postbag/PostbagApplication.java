package org.postbag;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Starts Postbag, and gives every page its style sheet. Push is switched on per screen by the public site's listener, which
 * leaves it off where residents read: an annotation here would switch it on for all.
 */
@SpringBootApplication
@Modulithic(systemName = "Postbag", sharedModules = "kernel")
public class PostbagApplication implements AppShellConfigurator {

    /** @param args Spring Boot's ordinary arguments */
    public static void main(String[] args) {
        SpringApplication.run(PostbagApplication.class, args);
    }

    /** In the first HTML, so that nothing is painted before it; Flow 24.9 ignores style sheets annotated here. */
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("stylesheet", "look/postbag.css");
        settings.addFavIcon("icon", "look/icon.svg", "any");
    }
}
