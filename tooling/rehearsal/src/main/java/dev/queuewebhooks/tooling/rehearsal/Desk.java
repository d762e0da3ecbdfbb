package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.Ed25519PrivateKey;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.MessageId;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes requests, and signs them. */
final class Desk {
  private final Map<String, String> headers;
  private final SigningKey key;
  private final Clock clock;

  /**
   * A desk.
   *
   * @param headers what every request has
   * @param key the one that the receiver verifies with
   */
  Desk(Map<String, String> headers, SigningKey key, Clock clock) {
    this.headers = headers;
    this.key = key;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  static String newId() {
    return MessageId.random().text();
  }

  /** A signer with a key that the receiver does not know, of the same kind. */
  WebhookSigner stranger() {
    return WebhookSigner.of(unknownKey());
  }

  /** A signer with a key that the receiver does not know, and with the one that it knows. */
  WebhookSigner afterRotation() {
    return WebhookSigner.of(unknownKey(), key);
  }

  private SigningKey unknownKey() {
    return key instanceof HmacSecret ? HmacSecret.generate() : Ed25519PrivateKey.generate();
  }

  /** The key as a text, without the prefix that says what it is. Keep it out of what is shown. */
  String secret() {
    String text =
        key instanceof HmacSecret secret ? secret.text() : ((Ed25519PrivateKey) key).text();
    return text.substring(text.indexOf('_') + 1);
  }

  /** The request of a subject, not signed. */
  Request plain(Subject subject) {
    Sample sample = subject.sample();
    Request request = new Request(sample.method(), subject.query(), List.of(), sample.body());
    request = request.with("User-Agent", "webhooks-rehearsal").with("Accept", "*/*");
    if (sample.contentType() != null) {
      request = request.with("Content-Type", sample.contentType());
    }
    for (Map.Entry<String, String> field : sample.headers().entrySet()) {
      request = request.with(field.getKey(), field.getValue());
    }
    for (Map.Entry<String, String> field : headers.entrySet()) {
      request = request.with(field.getKey(), field.getValue());
    }
    return request;
  }

  /** The request of a subject, with a new id and signed now. */
  Request signed(Subject subject) {
    return signed(plain(subject));
  }

  /** The request, with a new id and signed now. */
  Request signed(Request request) {
    return signed(request, newId(), now());
  }

  /** The request, signed as what it is. */
  Request signed(Request request, String id, Instant at) {
    return signed(request, id, at, WebhookSigner.of(key));
  }

  Request signed(Request request, String id, Instant at, WebhookSigner signer) {
    Request signed = request;
    for (Map.Entry<String, String> field : signer.sign(id, at, request.body()).asMap().entrySet()) {
      signed = signed.with(field.getKey(), field.getValue());
    }
    return signed;
  }

  /** The right signature of a request as it is; empty when it has no id or time to be signed. */
  String rightSignature(Request request) {
    try {
      String id = request.value(WebhookHeaders.ID).orElse("");
      long seconds = Long.parseLong(request.value(WebhookHeaders.TIMESTAMP).orElse(""));
      Instant at = Instant.ofEpochSecond(seconds);
      String signature = WebhookSigner.of(key).sign(id, at, request.body()).signature();
      return signature.substring(signature.indexOf(',') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
