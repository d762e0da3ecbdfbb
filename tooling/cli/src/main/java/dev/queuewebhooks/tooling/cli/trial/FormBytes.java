package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.runtime.core.FieldFormat;
import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.tooling.codegen.model.FormLayout;
import dev.queuewebhooks.tooling.codegen.model.TextFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the members of a JSON object as the form that an event is sent as. */
final class FormBytes {

  private FormBytes() {}

  static byte[] of(FormLayout layout, byte[] json, JsonCodec codec) {
    FormFields fields = FormFields.text();
    for (Map.Entry<String, TextFormat> format : layout.formats().entrySet()) {
      fields = fields.with(format.getKey(), format(format.getValue()));
    }
    Map<?, ?> object = codec.read(json, Map.class);
    return FormText.print(fields.fromJson(object, codec)).getBytes(StandardCharsets.UTF_8);
  }

  private static FieldFormat format(TextFormat format) {
    FieldFormat one =
        switch (format.kind()) {
          case TEXT -> FieldFormat.TEXT;
          case NUMBER -> FieldFormat.NUMBER;
          case BOOLEAN -> FieldFormat.BOOLEAN;
          case JSON -> FieldFormat.JSON;
        };
    return switch (format.listing()) {
      case ONE -> one;
      case REPEATED -> one.repeated();
      case SEPARATED -> one.separatedBy(format.separator());
    };
  }
}
