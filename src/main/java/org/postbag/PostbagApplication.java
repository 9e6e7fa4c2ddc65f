package org.postbag;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Postbag. The annotations are what every page of the application shares. */
@SpringBootApplication
@Modulithic(systemName = "Postbag", sharedModules = "kernel")
@Push
@StyleSheet("context://look/postbag.css")
public class PostbagApplication implements AppShellConfigurator {

    /** @param args Spring Boot's ordinary arguments */
    public static void main(String[] args) {
        SpringApplication.run(PostbagApplication.class, args);
    }
}
