package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;

/** The organisations this office writes to; its managers add to the installation's. */
@Route(OrganisationsNavigation.ROUTE)
@PageTitle("Organisations – Postbag")
@RolesAllowed({"CASEWORKER", "MANAGER", "REPRESENTATIVE", "COMPLIANCE"})
class OrganisationsView extends Div {

    OrganisationsView(OrganisationDirectory directory, CurrentStaff staff) {
        addClassName("pb-fill");
        add(new OrganisationList(new Desk(directory, staff.has(Role.MANAGER))));
    }

    private record Desk(OrganisationDirectory directory, boolean keeps) implements OrganisationDesk {

        @Override
        public List<Organisation> find(String text, int offset, int most) {
            return directory.find(text, offset, most);
        }

        @Override
        public void add(OrganisationDetails details) {
            directory.add(details);
        }

        @Override
        public void change(Organisation organisation, OrganisationDetails details) {
            directory.change(organisation.id(), details);
        }

        @Override
        public void remove(Organisation organisation) {
            directory.remove(organisation.id());
        }

        @Override
        public boolean keepsOnlyAddressOf(Organisation organisation) {
            return organisation.shared();
        }
    }
}
