package org.postbag.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ShortValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;

/**
 * The engine keeps ids, codes, dates, numbers and flags, and nothing a person has written: what is erased must not have a
 * copy there, and Cockpit shows every variable. The rule holds at the last place before the database, whoever sets the
 * variable.
 */
public final class PlainVariables {

    /** An id, an enum's name, a code, a date or a time. Neither an address nor a sentence fits. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]{0,100}");

    private PlainVariables() {}

    /**
     * Turns values into what the engine keeps: ids and legal dates become text, enums their names, instants dates.
     *
     * @throws IllegalArgumentException for any other type, and for text that is no code
     */
    public static Map<String, Object> of(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((key, value) -> plain.put(key, convert(key, value)));
        return plain;
    }

    private static Object convert(String key, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("Variable " + key + " has no value");
        }
        if (value instanceof Boolean || value instanceof Number || value instanceof Date) {
            return value;
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof UUID
                || value instanceof CaseId
                || value instanceof StaffId
                || value instanceof OfficeId
                || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof String text) {
            requireCode(key, text);
            return text;
        }
        throw new IllegalArgumentException(
                "Variable " + key + " of type " + value.getClass().getName() + " is no id, enum, date, number or flag");
    }

    private static void requireCode(String key, String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Variable " + key + " holds free text; the engine keeps ids, enums, dates, numbers and flags only");
        }
    }

    /** The engine's serializers without those for files, bytes and Java objects, and with a strict one for text. */
    static DefaultVariableSerializers serializers() {
        return new DefaultVariableSerializers()
                .addSerializer(new NullValueSerializer())
                .addSerializer(new CodeSerializer())
                .addSerializer(new BooleanValueSerializer())
                .addSerializer(new ShortValueSerializer())
                .addSerializer(new IntegerValueSerializer())
                .addSerializer(new LongValueSerlializer())
                .addSerializer(new DateValueSerializer())
                .addSerializer(new DoubleValueSerializer())
                .addSerializer(new PassingObjects());
    }

    private static final class CodeSerializer extends StringValueSerializer {

        @Override
        public void writeValue(StringValue value, ValueFields fields) {
            if (value.getValue() != null) {
                requireCode(fields.getName(), value.getValue());
            }
            super.writeValue(value, fields);
        }
    }

    /**
     * For objects that live no longer than their transaction, such as the result of a decision on its way to a variable: the
     * engine wants a serializer for those too. It writes nothing.
     */
    private static final class PassingObjects extends AbstractTypedValueSerializer<ObjectValue> {

        private PassingObjects() {
            super(ValueType.OBJECT);
        }

        @Override
        public String getName() {
            return "passing-object";
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return value.isTransient();
        }

        @Override
        public ObjectValue convertToTypedValue(UntypedValueImpl value) {
            return Variables.objectValue(value.getValue(), true).create();
        }

        @Override
        public void writeValue(ObjectValue value, ValueFields fields) {
            // It passes.
        }

        @Override
        public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
            return Variables.objectValue(null, true).create();
        }
    }
}
