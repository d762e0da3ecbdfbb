package dev.queuewebhooks.trials.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.Arrays;

/** Bodies: real events with damage, JSON of the fuzzer's own, deep and long ones, any bytes. */
final class FuzzedBody {
  private static final String EVENT =
      """
      {"type":"orderPlaced","shop":"%1$s","data":{"order":{"id":"5b1f6a2e-7c0d-4f3a-9a51-0d2f6c7e8b90",
      "number":100482,"status":"placed","placedAt":"2026-03-02T08:02:11.527Z","paidAt":null,"gift":true,
      "total":184.45,"customer":{"name":"%1$s","phone":null},
      "lines":[{"sku":"BK-000482-H","quantity":1,"price":54.50,"tags":["used"]}]}}}"""
          .formatted(FuzzedRequest.MARK);
  private static final String[] PIECES = {
    "null",
    "{}",
    "[]",
    "\"\"",
    "-0",
    "1e999999999",
    "9".repeat(400),
    "1.0",
    "true",
    "\\u0000",
    "\"\\ud800\"",
    "\"type\":\"orderPaid\",",
    "\"orderPaid\"",
    "\"order.unknown\"",
    "\"" + FuzzedRequest.MARK + "\"",
    "NaN",
    "/**/"
  };

  private FuzzedBody() {}

  static byte[] from(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 5)) {
      case 0 -> data.consumeRemainingAsBytes();
      case 1 -> repeated(data);
      case 2 -> replacedPiece(data);
      default -> damaged(data);
    };
  }

  /** Bytes of an event set to others. */
  private static byte[] damaged(FuzzedDataProvider data) {
    byte[] body = EVENT.getBytes(UTF_8);
    int changes = data.consumeInt(0, 6);
    for (int i = 0; i < changes; i++) {
      body[data.consumeInt(0, body.length - 1)] = data.consumeByte();
    }
    return data.consumeBoolean() ? body : Arrays.copyOf(body, data.consumeInt(0, body.length + 3));
  }

  /** A part of an event replaced by another piece of JSON. */
  private static byte[] replacedPiece(FuzzedDataProvider data) {
    int from = data.consumeInt(0, EVENT.length());
    int to = data.consumeInt(from, EVENT.length());
    String piece = data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeRemainingAsString();
    return (EVENT.substring(0, from) + piece + EVENT.substring(to)).getBytes(UTF_8);
  }

  /** Deep or long. */
  private static byte[] repeated(FuzzedDataProvider data) {
    int times = data.consumeInt(1, 3000);
    String piece = data.pickValue(new String[] {"[", "{\"a\":", "{\"type\":", "\"", "1", " ", ","});
    return (data.consumeAsciiString(20) + piece.repeat(times)).getBytes(UTF_8);
  }
}
