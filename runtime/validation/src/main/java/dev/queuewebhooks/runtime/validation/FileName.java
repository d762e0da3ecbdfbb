package dev.queuewebhooks.runtime.validation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The file of a schema: its name, with percent signs for what the name of a file cannot have. */
final class FileName {
  private FileName() {}

  /** Has no separator in it, whatever the name is, so it stays in its folder. */
  static String of(String name) {
    StringBuilder file = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        file.append((char) b);
      } else {
        file.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return file.append(".schema.json").toString();
  }

  private static boolean isPlain(byte b) {
    return b > 0 && (Character.isLetterOrDigit(b) || "-._".indexOf(b) >= 0);
  }
}
