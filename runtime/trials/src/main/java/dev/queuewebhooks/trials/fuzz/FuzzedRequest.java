package dev.queuewebhooks.trials.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request made of what the fuzzer gives: about half of them with a signature that fits, because
 * no fuzzer finds one, and nothing behind it would ever be reached.
 *
 * @param method the method
 * @param headers the header fields
 * @param body the body
 * @param isSigned whether the signature fits, as far as this class knows
 */
record FuzzedRequest(
    String method, Map<String, List<String>> headers, byte[] body, boolean isSigned) {
  static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  static final Instant NOW = Instant.parse("2026-03-02T08:02:11Z");

  /** Stands in bodies, and must stand in no reply. */
  static final String MARK = "4c61k35iD3";

  private static final WebhookSigner SIGNER = WebhookSigner.of(HmacSecret.parse(SECRET));
  private static final String[] METHODS = {"POST", "POST", "POST", "POST", "GET", "PUT", "post"};
  private static final String[] TYPES = {
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=\"UTF-8\"",
    "application/problem+json",
    "text/json",
    "application/json, text/html",
    "application/x-www-form-urlencoded"
  };

  private static long count;

  static FuzzedRequest from(FuzzedDataProvider data) {
    String method = data.pickValue(METHODS);
    boolean wellSigned = data.consumeBoolean();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", values(data, data.pickValue(TYPES)));
    int oddities = data.consumeInt(0, 3);
    boolean odd = data.consumeBoolean();
    String id = "msg_" + count++;
    List<String> extras = new ArrayList<>();
    for (int i = 0; i < oddities; i++) {
      extras.add(data.consumeString(40));
    }
    String strange = data.consumeString(60);
    byte[] body = FuzzedBody.from(data);
    SIGNER.sign(id, NOW, body).asMap().forEach((name, value) -> headers.put(name, List.of(value)));
    if (wellSigned) {
      return new FuzzedRequest(method, headers, body, true);
    }
    spoil(headers, strange, odd, extras);
    return new FuzzedRequest(method, headers, body, false);
  }

  WebhookRequest toReceive() {
    return new WebhookRequest(method, RequestHeaders.of(headers), body);
  }

  /** Each way leaves no signature that fits; the first letter decides which way. */
  private static void spoil(
      Map<String, List<String>> headers, String strange, boolean odd, List<String> extras) {
    String name =
        switch (strange.isEmpty() ? 0 : strange.charAt(0) % 3) {
          case 0 -> "webhook-signature";
          case 1 -> "webhook-timestamp";
          default -> "webhook-id";
        };
    String right = headers.get(name).get(0);
    List<String> wrong = new ArrayList<>(extras);
    wrong.removeIf(text -> text.equals(right));
    if (odd) {
      wrong.add(right + "x" + strange);
    } else if (!strange.equals(right)) {
      wrong.add(strange);
    }
    headers.put(odd ? name.toUpperCase(Locale.ROOT) : name, wrong);
    if (odd) {
      headers.remove(name);
    }
  }

  private static List<String> values(FuzzedDataProvider data, String usual) {
    return data.consumeInt(0, 9) > 0
        ? List.of(usual)
        : List.of(new String(data.consumeBytes(30), UTF_8), usual)
            .subList(0, data.consumeInt(0, 2));
  }
}
