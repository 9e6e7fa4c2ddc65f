package org.postbag.workflow.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What compliance officers and managers may do in Cockpit: look. Managers may also try a failed step again, and
 * see in Admin whom the engine knows. Written at every
 * start, exactly so: a grant that is not listed here is taken away. Which office they see is not a grant but their sign-in.
 */
@Component
class CockpitGrants implements SmartInitializingSingleton {

    /** One node at a time; the number is this class's own. */
    private static final long LOCK = 7_240_001;

    private static final List<Grant> GRANTS = grants();

    private final AuthorizationService authorizations;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    CockpitGrants(AuthorizationService authorizations, TransactionTemplate transactions, JdbcClient jdbc) {
        this.authorizations = authorizations;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    private record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

        Grant(String group, Resource resource, String id, Permission... permissions) {
            this(group, resource, id, Set.of(permissions));
        }

        boolean equalTo(Authorization authorization) {
            return group.equals(authorization.getGroupId())
                    && resource.resourceType() == authorization.getResourceType()
                    && id.equals(authorization.getResourceId())
                    && ((AuthorizationEntity) authorization).getPermissions() == bits();
        }

        private int bits() {
            return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
        }
    }

    private static List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (String group : List.of("compliance", "manager")) {
            grants.add(new Grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            grants.add(new Grant(group, Resources.DEPLOYMENT, "*", Permissions.READ));
            grants.add(
                    new Grant(group, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY));
            grants.add(new Grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ));
        }
        grants.add(new Grant("manager", Resources.APPLICATION, "admin", Permissions.ACCESS));
        grants.add(new Grant(
                "compliance",
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY));
        grants.add(new Grant(
                "manager",
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB));
        return List.copyOf(grants);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(open -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            bringInLine();
        });
    }

    private void bringInLine() {
        List<Authorization> existing = authorizations.createAuthorizationQuery().list();
        existing.stream()
                .filter(authorization -> GRANTS.stream().noneMatch(grant -> grant.equalTo(authorization)))
                .forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
        GRANTS.stream()
                .filter(grant -> existing.stream().noneMatch(grant::equalTo))
                .forEach(this::write);
    }

    private void write(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }
}
