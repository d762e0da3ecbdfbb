package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Requests that nobody has signed like this, and signatures that look unusual and are right. */
final class Forgeries {
  private static final String HMAC = "HmacSHA256";
  private static final String UNKNOWN_VERSION = "v99,";
  private static final String LACK = "the event has no body";

  private final Desk desk;
  private final Subject subject;
  private final byte[] tampered;

  Forgeries(Desk desk, Subject subject, BodyVariants variants) {
    this.desk = desk;
    this.subject = subject;
    Optional<JsonNode> other =
        subject.json().flatMap(json -> variants.tampered(subject.webhook(), json));
    this.tampered =
        other.map(json -> json.toString().getBytes(UTF_8)).orElseGet(this::withAnotherByte);
  }

  List<Step> steps() {
    return List.of(
        subject.hasBody()
            ? forged(Scenario.TAMPERED_BODY, request -> request.withBody(tampered))
            : Step.skipping(Scenario.TAMPERED_BODY.expectation(), LACK),
        forged(Scenario.TAMPERED_ID, request -> request.with(WebhookHeaders.ID, Desk.newId())),
        forged(Scenario.TAMPERED_TIMESTAMP, Forgeries::oneSecondEarlier),
        forged(Scenario.WRONG_KEY, this::byStranger),
        forged(Scenario.EMPTY_KEY, Forgeries::withEmptyKey),
        forged(Scenario.SIGNATURE_NONE, request -> signature(request, "none")),
        forged(Scenario.EMPTY_SIGNATURE, request -> signature(request, "")),
        forged(
            Scenario.UNKNOWN_VERSION,
            request -> signature(request, signature(request).replaceAll("v1a?,", UNKNOWN_VERSION))),
        genuine(
            Scenario.UNKNOWN_VERSION_BESIDE,
            request -> signature(request, UNKNOWN_VERSION + "bm9uZQ== " + signature(request))),
        genuine(
            Scenario.KEY_ROTATION,
            request -> desk.signed(request, Desk.newId(), desk.now(), desk.afterRotation())));
  }

  private Step forged(Scenario scenario, UnaryOperator<Request> change) {
    return Step.forging(scenario, () -> change.apply(desk.signed(subject)));
  }

  private Step genuine(Scenario scenario, UnaryOperator<Request> change) {
    return Step.sending(scenario.expectation(), () -> change.apply(desk.signed(subject)));
  }

  /** Where there is no other valid body: with the lowest bit of the last byte turned. */
  private byte[] withAnotherByte() {
    byte[] body = subject.sample().body();
    byte[] copy = Arrays.copyOf(body, Math.max(1, body.length));
    copy[copy.length - 1] ^= 1;
    return copy;
  }

  private static Request oneSecondEarlier(Request request) {
    long seconds = Long.parseLong(request.value(WebhookHeaders.TIMESTAMP).orElseThrow());
    return request.with(WebhookHeaders.TIMESTAMP, String.valueOf(seconds - 1));
  }

  private Request byStranger(Request request) {
    return desk.signed(request, Desk.newId(), desk.now(), desk.stranger());
  }

  /** HMAC fills short keys with zeros, so one zero is the same key as nothing; Java wants one. */
  private static Request withEmptyKey(Request request) {
    String id = request.value(WebhookHeaders.ID).orElseThrow();
    String seconds = request.value(WebhookHeaders.TIMESTAMP).orElseThrow();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(new byte[1], HMAC));
      mac.update((id + "." + seconds + ".").getBytes(US_ASCII));
      byte[] code = mac.doFinal(request.body());
      return signature(request, "v1," + Base64.getEncoder().encodeToString(code));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime has no " + HMAC, e);
    }
  }

  private static String signature(Request request) {
    return request.value(WebhookHeaders.SIGNATURE).orElseThrow();
  }

  private static Request signature(Request request, String value) {
    return request.with(WebhookHeaders.SIGNATURE, value);
  }
}
