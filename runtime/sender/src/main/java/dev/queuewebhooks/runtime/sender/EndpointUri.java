package dev.queuewebhooks.runtime.sender;

import java.net.URI;

/** Which URLs requests may be sent to. The messages show nothing of the URL. */
final class EndpointUri {
  private EndpointUri() {}

  static URI check(URI uri) {
    String scheme = uri.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException("an endpoint has an absolute http or https URL");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("the URL of an endpoint needs a host");
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

  static String withoutQuery(URI uri) {
    String text = uri.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }
}
