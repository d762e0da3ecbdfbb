package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why an attempt got no answer. */
public enum FailureKind {
  /** The host was not found, or refused the connection. */
  CONNECTION,
  /** The encrypted connection could not be set up; often a certificate. */
  TLS,
  /** The time for the attempt was over; the receiver may have got the request. */
  TIMEOUT,
  /** The connection broke; the receiver may have got the request. */
  IO,
  /** The sending thread was interrupted; the receiver may have got the request. */
  INTERRUPTED,
  /** The {@link TargetPolicy} does not allow the scheme or an address: nothing was sent. */
  REFUSED_TARGET;

  static FailureKind of(IOException e) {
    if (e instanceof RefusedTargetException) {
      return REFUSED_TARGET;
    }
    if (e instanceof SocketTimeoutException) {
      return TIMEOUT;
    }
    if (e instanceof SSLException) {
      return TLS;
    }
    return e instanceof ConnectException
            || e instanceof NoRouteToHostException
            || e instanceof UnknownHostException
        ? CONNECTION
        : IO;
  }
}
