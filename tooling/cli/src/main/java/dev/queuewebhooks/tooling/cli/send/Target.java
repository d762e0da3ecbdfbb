package dev.queuewebhooks.tooling.cli.send;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/** Where deliveries go: to this machine, unless somebody says that they may go further. */
public final class Target {
  private Target() {}

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException when it is no http or https URL; nothing of it is repeated
   */
  public static URI parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below: what the exception says has the URL in it, which may have a secret in it.
    }
    throw new IllegalArgumentException("--to is no URL such as http://localhost:8080/webhooks");
  }

  /** Whether each address of the host is one of this machine's own (127.0.0.0/8 or ::1). */
  public static boolean isLoopback(URI uri) {
    try {
      String host = uri.getHost().replaceAll("^\\[|]$", "");
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
