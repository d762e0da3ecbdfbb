package dev.queuewebhooks.runtime.servlet;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a receiver into a Servlet container. Works on the raw bytes of the request, so no filter
 * before it may read or decode the body: nothing would be left to verify.
 */
public final class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Not serialised, and neither is any servlet that a container runs today. */
  private final transient WebhookReceiver receiver;

  /** Serves the paths that it is mapped to, whatever the method: the receiver judges that too. */
  public WebhookServlet(WebhookReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    WebhookReply reply =
        receiver.receive(
            request.getMethod(),
            query == null ? "" : query,
            headers(request),
            request.getInputStream());
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    byte[] body = reply.body();
    if (body.length > 0) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private static RequestHeaders headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.putIfAbsent(name, Collections.list(request.getHeaders(name)));
    }
    return RequestHeaders.of(headers);
  }
}
