package org.postbag.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.postbag.kernel.LegalTime;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Strip;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Sign-in with e-mail and password: a plain HTML form that posts to Spring Security, so that password managers know it.
 * A passkey button and the step for a second factor belong above and after the form; nothing is shown of them before they
 * work.
 */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in – Postbag")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private static final int LONGEST = 254;

    private final Div message = new Div();

    SignInView(Clock clock) {
        addClassName("pb-signin");
        Main main = new Main(form());
        main.addClassName("pb-signin-form");
        add(art(LegalTime.dateOf(clock.instant())), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> asked =
                event.getLocation().getQueryParameters().getParameters().keySet();
        message.removeAll();
        if (asked.contains("error")) {
            message.add(Strip.error("", "The email or the password is not right. Check both and try again."));
        } else if (asked.contains("wait")) {
            message.add(Strip.error("", "Too many tries. Wait a minute, then try again."));
        } else if (asked.contains("ended")) {
            message.add(Strip.warning(
                    "",
                    "You were signed out because nothing happened for a while. What you typed into a case is kept."));
        } else if (asked.contains("again")) {
            message.add(Strip.warning("", "This page had been open for too long. Sign in again."));
        } else if (asked.contains("out")) {
            message.add(Strip.info("", "You are signed out."));
        }
    }

    private Component form() {
        H1 title = new H1("Sign in");
        Paragraph words = new Paragraph("For staff of offices that use Postbag.");
        words.addClassName("pb-quiet");
        Div head = new Div(title, words);
        head.addClassName("pb-signin-text");

        NativeButton submit = new NativeButton("Sign in");
        submit.addClassNames("pb-button", "primary");
        submit.getElement().setAttribute("type", "submit");

        Paragraph lost = new Paragraph("You cannot sign in? Ask your office’s manager for a new password.");
        lost.addClassNames("pb-small", "pb-quiet");
        Paragraph residents = new Paragraph("Have you written to your representative and want to see what happened?"
                + " Open the link in the email you got from the office.");
        residents.addClassNames("pb-small", "pb-quiet", "pb-rule");

        Form form = new Form();
        form.add(head, message, field("Email", "username", "email", "username"));
        form.add(field("Password", "password", "password", "current-password"), submit, lost, residents);
        addToken(form);
        return form;
    }

    private static Div field(String label, String name, String type, String autocomplete) {
        Input input = new Input();
        input.setId("sign-in-" + name);
        input.setType(type);
        input.addClassName("pb-input");
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("maxlength", String.valueOf(LONGEST));
        if (type.equals("email")) {
            input.getElement().setAttribute("autofocus", true);
        }
        NativeLabel caption = new NativeLabel(label);
        caption.setFor(input);
        caption.addClassName("pb-label");
        return new Div(caption, input);
    }

    private static void addToken(Form form) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            Input hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName()).setAttribute("value", token.getToken());
            form.add(hidden);
        }
    }

    private static Header art(LocalDate today) {
        Span brand = new Span(PbIcon.BAG.create(), new Span("Postbag"));
        brand.addClassName("pb-brand");
        Span mark = new Span();
        mark.addClassName("pb-signin-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        mark.getElement().setProperty("innerHTML", Postmark.svg(today));
        Header art = new Header(mark, brand, new Paragraph("Every letter read, answered and on time."));
        Small small = new Small();
        small.setText("Casework for elected representatives");
        art.add(small);
        art.addClassName("pb-signin-art");
        return art;
    }

    @Tag("form")
    private static final class Form extends HtmlContainer {
        private Form() {
            getElement()
                    .setAttribute("method", "post")
                    .setAttribute("action", "login")
                    .setAttribute("novalidate", true);
            addClassName("pb-signin-fields");
        }
    }

    @Tag("small")
    private static final class Small extends HtmlContainer {}
}
