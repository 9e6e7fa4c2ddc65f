package org.postbag;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Set;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/** Opens the application's screens for tests, for somebody signed in or for a resident; one at a time. */
public class TestScreens {

    private static final Routes ROUTES = routes();

    private final ApplicationContext application;
    private final StaffSignIn signIn;
    private final Routes routes;

    TestScreens(ApplicationContext application, StaffSignIn signIn) {
        this(application, signIn, ROUTES);
    }

    private TestScreens(ApplicationContext application, StaffSignIn signIn, Routes routes) {
        this.application = application;
        this.signIn = signIn;
        this.routes = routes;
    }

    /** The same application with one more screen. */
    public TestScreens with(Class<? extends Component> screen) {
        Set<Class<? extends Component>> more = new HashSet<>(routes.getRoutes());
        more.add(screen);
        return new TestScreens(application, signIn, new Routes(more, routes.getErrorRoutes(), true));
    }

    /** A resident, who is nobody to us. */
    public TestScreen visitor() {
        return new TestScreen(application, routes, new SecurityContextImpl());
    }

    /** A member of staff, signed in, in the office last worked in. */
    public TestScreen of(StaffMember member) {
        StaffPrincipal person = signIn.loadUserByUsername(member.email());
        return new TestScreen(
                application,
                routes,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
    }

    /** What the application registers when it starts: its screens, the staff frame and the pages for errors. */
    @SuppressWarnings("unchecked") // the filters say what the classes are
    private static Routes routes() {
        ClassPathScanningCandidateComponentProvider screens = new ClassPathScanningCandidateComponentProvider(false);
        screens.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        screens.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        Set<Class<? extends Component>> routes = new HashSet<>();
        find(screens).forEach(type -> routes.add((Class<? extends Component>) type));
        ClassPathScanningCandidateComponentProvider errors = new ClassPathScanningCandidateComponentProvider(false);
        errors.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        Set<Class<? extends HasErrorParameter<?>>> pages = new HashSet<>();
        find(errors).forEach(type -> pages.add((Class<? extends HasErrorParameter<?>>) type));
        return new Routes(routes, pages, true);
    }

    private static Set<Class<?>> find(ClassPathScanningCandidateComponentProvider wanted) {
        Set<Class<?>> found = new HashSet<>();
        wanted.findCandidateComponents("org.postbag")
                .forEach(bean -> found.add(ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), TestScreens.class.getClassLoader())));
        return found;
    }
}
