package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;

/** On whose behalf deliveries are judged. */
enum Rigour {
  /** The first reason to refuse a request is enough. */
  AS_A_RECEIVER {
    @Override
    PayloadValidator validator(WebhookDocument document) {
      return PayloadValidator.ofReceived(document);
    }
  },
  /** Everything that is wrong with a request has to be found. */
  AS_A_TEST_OF_SENDERS {
    @Override
    PayloadValidator validator(WebhookDocument document) {
      return PayloadValidator.of(document);
    }
  };

  /** What decides whether a body is what the document describes. */
  abstract PayloadValidator validator(WebhookDocument document);
}
