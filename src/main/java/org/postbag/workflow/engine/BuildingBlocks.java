package org.postbag.workflow.engine;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.BuildingBlock;
import org.postbag.workflow.models.BlockCatalogue;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's view of the building blocks: delegates by bean name, and no other bean. Looked up when needed, because
 * delegates may themselves depend on the engine.
 */
@Component
class BuildingBlocks implements BlockCatalogue {

    private final ListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    BuildingBlocks(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** For the engine, which asks a map; not a bean itself, as Spring would look into it and wake every delegate. */
    Map<Object, Object> asMap() {
        return new View();
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = Set.of(beans.getBeanNamesForType(JavaDelegate.class, false, false));
            names = known;
        }
        return known;
    }

    @Override
    public boolean contains(String name) {
        return names().contains(name);
    }

    @Override
    public boolean actsOutside(String name) {
        BuildingBlock block = contains(name) ? beans.findAnnotationOnBean(name, BuildingBlock.class, false) : null;
        return block != null && block.actsOutside();
    }

    private final class View extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key instanceof String name && names().contains(name);
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return key instanceof String name && names().contains(name) ? beans.getBean(name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            Set<Entry<Object, Object>> entries = new HashSet<>();
            names().forEach(name -> entries.add(new SimpleImmutableEntry<>(name, beans.getBean(name))));
            return entries;
        }
    }
}
