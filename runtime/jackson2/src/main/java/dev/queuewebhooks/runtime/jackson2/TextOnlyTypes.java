package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import dev.queuewebhooks.runtime.core.json.TextForm;
import java.io.IOException;

/**
 * Types whose JSON form is a string of a certain format: dates, times, UUIDs, URIs and the like. By
 * default Jackson also reads them from numbers, arrays and quoted numbers, and drops spaces around
 * the text.
 */
final class TextOnlyTypes extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
    boolean textOnly =
        TextForm.isTime(description.getBeanClass())
            || deserializer instanceof FromStringDeserializer<?>;
    return textOnly ? new TextOnly(deserializer) : deserializer;
  }

  private static final class TextOnly extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    TextOnly(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new TextOnly(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return context.handleUnexpectedToken(context.constructType(handledType()), parser);
      }
      String text = parser.getText();
      if (!TextForm.isExact(text, handledType())) {
        return context.handleWeirdStringValue(handledType(), text, "not in its exact form");
      }
      return super.deserialize(parser, context);
    }
  }
}
