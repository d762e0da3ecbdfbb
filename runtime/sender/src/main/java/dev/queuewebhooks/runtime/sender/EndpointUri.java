package dev.queuewebhooks.runtime.sender;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which URLs requests may be sent to. The messages show nothing of the URL. */
final class EndpointUri {
  private static final int MAX_PORT = 0xffff;

  /** The last label decides what readers of URLs take a host for. */
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)\\.?");

  /** Without leading zeros, which some read as octal. */
  private static final Pattern IPV4 =
      Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");

  private EndpointUri() {}

  static URI check(URI uri) {
    if (!isHttps(uri) && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException("an endpoint has an absolute http or https URL");
    }
    checkHost(uri.getHost());
    if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      throw new IllegalArgumentException("the port in the URL of an endpoint is out of range");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the URL of an endpoint has no user information; add an Authorization header instead");
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException("the URL of an endpoint has no fragment");
    }
    return uri;
  }

  /**
   * The URL with more in its query.
   *
   * @param more encoded parameters; empty for none
   */
  static URI withQuery(URI uri, String more) {
    if (more.isEmpty()) {
      return uri;
    }
    String query = uri.getRawQuery();
    String separator = query == null ? "?" : query.isEmpty() ? "" : "&";
    return URI.create(uri + separator + more);
  }

  private static void checkHost(@Nullable String host) {
    if (host == null) {
      throw new IllegalArgumentException(
          "the URL of an endpoint needs a host: a name in ASCII, or an address in its usual form");
    }
    if (ENDS_IN_A_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "an IPv4 address has four decimal numbers without leading zeros");
    }
    if (host.indexOf('%') >= 0) {
      throw new IllegalArgumentException("an IPv6 address in a URL of an endpoint has no zone");
    }
  }

  /** The host as a name server or a certificate knows it: IPv6 addresses have no brackets. */
  static String host(URI uri) {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether the host is an address, so that nothing has to be looked up. */
  static boolean isAddress(URI uri) {
    return uri.getHost().startsWith("[") || IPV4.matcher(uri.getHost()).matches();
  }

  /** The port to connect to. */
  static int port(URI uri) {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return isHttps(uri) ? 443 : 80;
  }

  static String withoutQuery(URI uri) {
    String text = uri.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
