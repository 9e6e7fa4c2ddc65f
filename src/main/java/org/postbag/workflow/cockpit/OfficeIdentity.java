package org.postbag.workflow.cockpit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.postbag.offices.Office;
import org.postbag.workflow.cockpit.ColleagueTable.Colleague;
import org.springframework.stereotype.Component;

/**
 * Users, groups and tenants of the engine, straight from our tables: staff, their roles, their office. Nothing is copied, so
 * nothing is out of date, nobody can add users in the Admin application, and it shows no set-up page. Whoever asks learns of
 * the bound office only. Passwords are never checked here: sign-in is the application's.
 */
@Component
class OfficeIdentity implements ReadOnlyIdentityProvider, SessionFactory {

    private static final String GROUP_TYPE = "WORKFLOW";

    private final ColleagueTable table;

    OfficeIdentity(ColleagueTable table) {
        this.table = table;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return this;
    }

    @Override
    public void flush() {
        // Nothing is written.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable User findUserById(String id) {
        return new Users(null).userId(id).matching().findFirst().orElse(null);
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return new Groups(null).groupId(id).matching().findFirst().orElse(null);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return new Tenants(null).tenantId(id).matching().findFirst().orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new Tenants(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native queries for users are not supported");
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private boolean works(String tenant) {
        return table.office().stream().anyMatch(office -> office.id().toString().equals(tenant));
    }

    private static boolean is(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean oneOf(String @Nullable [] wanted, String value) {
        return wanted == null || Arrays.asList(wanted).contains(value);
    }

    private static boolean like(@Nullable String wanted, String value) {
        return wanted == null
                || Pattern.compile(Pattern.quote(wanted).replace("%", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE)
                        .matcher(value)
                        .matches();
    }

    private static <T> List<T> page(Stream<T> found, @Nullable Page page) {
        return (page == null ? found : found.skip(page.getFirstResult()).limit(page.getMaxResults())).toList();
    }

    private final class Users extends UserQueryImpl {

        private Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public Users userId(String wanted) {
            super.userId(wanted);
            return this;
        }

        private Stream<User> matching() {
            Predicate<Colleague> wanted = colleague -> is(getId(), colleague.id())
                    && oneOf(getIds(), colleague.id())
                    && is(getFirstName(), colleague.firstName())
                    && like(getFirstNameLike(), colleague.firstName())
                    && is(getLastName(), colleague.lastName())
                    && like(getLastNameLike(), colleague.lastName())
                    && is(getEmail(), colleague.email())
                    && like(getEmailLike(), colleague.email())
                    && (getGroupId() == null || colleague.groups().contains(getGroupId()))
                    && (getTenantId() == null || works(getTenantId()));
            return table.all().stream().filter(wanted).map(Users::user);
        }

        private static User user(Colleague colleague) {
            UserEntity user = new UserEntity(colleague.id());
            user.setFirstName(colleague.firstName());
            user.setLastName(colleague.lastName());
            user.setEmail(colleague.email());
            return user;
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().count();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return page(matching(), page);
        }
    }

    private final class Groups extends GroupQueryImpl {

        private Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public Groups groupId(String wanted) {
            super.groupId(wanted);
            return this;
        }

        private Stream<Group> matching() {
            return table.all().stream()
                    .filter(colleague -> getUserId() == null || colleague.id().equals(getUserId()))
                    .filter(colleague -> getTenantId() == null || works(getTenantId()))
                    .flatMap(colleague -> colleague.groups().stream())
                    .distinct()
                    .sorted()
                    .filter(group -> is(getId(), group)
                            && oneOf(getIds(), group)
                            && is(getName(), group)
                            && like(getNameLike(), group)
                            && is(getType(), GROUP_TYPE))
                    .map(Groups::group);
        }

        private static Group group(String id) {
            GroupEntity group = new GroupEntity(id);
            group.setName(id);
            group.setType(GROUP_TYPE);
            return group;
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().count();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return page(matching(), page);
        }
    }

    private final class Tenants extends TenantQueryImpl {

        private Tenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public Tenants tenantId(String wanted) {
            super.tenantId(wanted);
            return this;
        }

        private Stream<Tenant> matching() {
            return table.office().stream()
                    .filter(office -> is(id, office.id().toString())
                            && oneOf(getIds(), office.id().toString())
                            && is(getName(), office.name())
                            && like(getNameLike(), office.name())
                            && (getUserId() == null
                                    || table.all().stream()
                                            .anyMatch(
                                                    colleague -> colleague.id().equals(getUserId())))
                            && getGroupId() == null)
                    .map(Tenants::tenant);
        }

        private static Tenant tenant(Office office) {
            TenantEntity tenant = new TenantEntity(office.id().toString());
            tenant.setName(office.name());
            return tenant;
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().count();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return page(matching(), page);
        }
    }
}
