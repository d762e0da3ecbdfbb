package dev.queuewebhooks.runtime.jackson;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.FromStringDeserializer;

/**
 * Types whose JSON form is a string of a certain format: dates, times, UUIDs, URIs and the like. By
 * default Jackson also reads them from numbers, arrays and quoted numbers, and drops spaces around
 * the text.
 */
final class TextOnlyTypes extends ValueDeserializerModifier {
  private static final long serialVersionUID = 1L;

  private static final Set<Class<?>> TIMES =
      Set.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          ZonedDateTime.class);

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    boolean textOnly =
        TIMES.contains(description.getBeanClass())
            || deserializer instanceof FromStringDeserializer<?>;
    return textOnly ? new TextOnly(deserializer) : deserializer;
  }

  private static final class TextOnly extends DelegatingDeserializer {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");
    private static final int UUID_LENGTH = 36;

    TextOnly(ValueDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
      return new TextOnly(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return context.handleUnexpectedToken(context.constructType(handledType()), parser);
      }
      String text = parser.getString();
      if (text.isEmpty() || !text.strip().equals(text) || isAnotherForm(text)) {
        return context.handleWeirdStringValue(handledType(), text, "not in its exact form");
      }
      return super.deserialize(parser, context);
    }

    /** Seconds since 1970 in quotes, and the base64 form of a UUID, which has 24 characters. */
    private boolean isAnotherForm(String text) {
      return TIMES.contains(handledType())
          ? NUMBER.matcher(text).matches()
          : handledType() == UUID.class && text.length() != UUID_LENGTH;
    }
  }
}
