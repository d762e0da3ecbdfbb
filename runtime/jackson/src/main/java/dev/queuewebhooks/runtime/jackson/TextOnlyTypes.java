package dev.queuewebhooks.runtime.jackson;

import dev.queuewebhooks.runtime.core.json.TextForm;
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

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    boolean textOnly =
        TextForm.isTime(description.getBeanClass())
            || deserializer instanceof FromStringDeserializer<?>;
    return textOnly ? new TextOnly(deserializer) : deserializer;
  }

  private static final class TextOnly extends DelegatingDeserializer {
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
      if (!TextForm.isExact(text, handledType())) {
        return context.handleWeirdStringValue(handledType(), text, "not in its exact form");
      }
      return super.deserialize(parser, context);
    }
  }
}
