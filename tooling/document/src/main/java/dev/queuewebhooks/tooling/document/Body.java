package dev.queuewebhooks.tooling.document;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/**
 * A body of a request or response in one content type.
 *
 * @param contentType for example {@code application/json}
 * @param required whether there always is a body
 * @param schema where its schema stands; a {@code $ref} at that place has not been followed
 * @param examples in document order
 */
public record Body(
    String contentType, boolean required, JsonPointer schema, List<Example> examples) {

  private static final Pattern JSON = Pattern.compile("(?i)application/([^;]*\\+)?json\\s*(;.*)?");

  private static final Pattern FORM =
      Pattern.compile("(?i)application/x-www-form-urlencoded\\s*(;.*)?");

  /** Whether the content type is that of forms: {@code application/x-www-form-urlencoded}. */
  public boolean isForm() {
    return FORM.matcher(contentType).matches();
  }

  /** Whether the content type is that of JSON: {@code application/json}, or with {@code +json}. */
  public boolean isJson() {
    return JSON.matcher(contentType).matches();
  }
}
