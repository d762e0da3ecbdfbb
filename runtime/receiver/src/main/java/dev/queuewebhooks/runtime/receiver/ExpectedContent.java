package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;

/** What the content type of a request has to be. */
enum ExpectedContent {
  JSON("send the body as application/json in UTF-8, without a content encoding"),
  FORM(
      "send the body as application/x-www-form-urlencoded in UTF-8, without a content"
          + " encoding"),
  JSON_OR_FORM(
      "send the body as application/json or application/x-www-form-urlencoded in UTF-8, without a"
          + " content encoding"),
  ANYTHING("send any body");

  private final String request;

  ExpectedContent(String request) {
    this.request = request;
  }

  /** What an event with this body is sent as. */
  static ExpectedContent of(EventBody<?> body) {
    if (body instanceof EventBody.WithParameters<?, ?> both) {
      return of(both.body());
    }
    if (body instanceof EventBody.Form<?>) {
      return FORM;
    }
    if (body instanceof EventBody.JsonOrForm<?>) {
      return JSON_OR_FORM;
    }
    return body instanceof EventBody.Json<?> ? JSON : ANYTHING;
  }

  /**
   * What events with different bodies are sent as, where the body itself tells them apart.
   *
   * @throws IllegalArgumentException when one of them is neither JSON nor a form
   */
  ExpectedContent or(ExpectedContent other) {
    if (this == ANYTHING || other == ANYTHING) {
      throw new IllegalArgumentException(
          "a body that is neither JSON nor a form needs a URL of its own: use byUrl");
    }
    return this == other ? this : JSON_OR_FORM;
  }

  boolean isAnnouncedBy(RequestHeaders headers) {
    return switch (this) {
      case JSON -> JsonContent.isAnnouncedBy(headers);
      case FORM -> FormContent.isAnnouncedBy(headers);
      case JSON_OR_FORM -> JsonContent.isAnnouncedBy(headers) || FormContent.isAnnouncedBy(headers);
      case ANYTHING -> true;
    };
  }

  /** What to ask of a sender that announced something else. */
  String request() {
    return request;
  }
}
