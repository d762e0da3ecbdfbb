package dev.queuewebhooks.runtime.core;

/** The names of the three request headers of Standard Webhooks 1.0 ("Webhook Headers"). */
public final class WebhookHeaders {
  /** Identifies the message; the same for every attempt to deliver it. */
  public static final String ID = "webhook-id";

  /** When this attempt was made, in seconds since 1970-01-01T00:00:00Z. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** One or more signatures, separated by a space, each {@code version,base64}. */
  public static final String SIGNATURE = "webhook-signature";

  private WebhookHeaders() {}
}
