package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;

/** Who may deliver. Decided when the receiver is built; no request can change it. */
sealed interface Admission {
  /** Lets a request in, or not. */
  Entry admit(RequestHeaders headers, byte[] body);

  /** Whether deliveries have a verified id. */
  boolean verifies();

  /** Whether a request got in. */
  sealed interface Entry {}

  /** It did, and this is the delivery that handlers will see. */
  record Granted(Delivery delivery) implements Entry {}

  /** It did not, and this is what comes of it. */
  record Denied(Result result) implements Entry {}

  /** Only those who hold a key get in. */
  record Signed(WebhookVerifier verifier) implements Admission {
    @Override
    public Entry admit(RequestHeaders headers, byte[] body) {
      Verification verification = verifier.verify(headers, body);
      return verification instanceof Verified verified
          ? new Granted(new Delivery(verified, headers, body))
          : new Denied(Result.notVerified(((NotVerified) verification).reason()));
    }

    @Override
    public boolean verifies() {
      return true;
    }
  }

  /** Only those who know the value of a header get as far as the next check. */
  record WithHeader(StaticHeader header, Admission next) implements Admission {
    @Override
    public Entry admit(RequestHeaders headers, byte[] body) {
      return header.isIn(headers)
          ? next.admit(headers, body)
          : new Denied(Result.refused(Outcome.HEADER_REFUSED, null));
    }

    @Override
    public boolean verifies() {
      return next.verifies();
    }
  }

  /** Everybody gets in. */
  record Anybody() implements Admission {
    @Override
    public Entry admit(RequestHeaders headers, byte[] body) {
      return new Granted(new Delivery(null, headers, body));
    }

    @Override
    public boolean verifies() {
      return false;
    }
  }
}
