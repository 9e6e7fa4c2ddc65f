package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.SharedOrganisations;

/** The organisations every office sees; the operator keeps them. */
@Route(OrganisationsNavigation.SHARED)
@PageTitle("Organisations – Postbag")
@RolesAllowed("OPERATOR")
class SharedOrganisationsView extends Div {

    SharedOrganisationsView(SharedOrganisations shared) {
        addClassName("pb-fill");
        add(new OrganisationList(new Desk(shared)));
    }

    private record Desk(SharedOrganisations shared) implements OrganisationDesk {

        @Override
        public List<Organisation> find(String text, int offset, int most) {
            return shared.find(text, offset, most);
        }

        @Override
        public boolean keeps() {
            return true;
        }

        @Override
        public void add(OrganisationDetails details) {
            shared.add(details);
        }

        @Override
        public void change(Organisation organisation, OrganisationDetails details) {
            shared.change(organisation.id(), details);
        }

        @Override
        public void remove(Organisation organisation) {
            shared.retire(organisation.id());
        }

        @Override
        public boolean keepsOnlyAddressOf(Organisation organisation) {
            return false;
        }
    }
}
