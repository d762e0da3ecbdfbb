package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Serves the page that shows the deliveries, and its data, below {@value #PATH}. Deliveries are
 * somebody else's text, and may be secret: the page runs nothing but its own script, and is only
 * for those who are on this machine and asked for it by its name.
 */
final class LivePage implements StubRequestFilterV2 {
  static final String PATH = "/__webhooks";

  /** Another name means that some site had its name resolve to this machine (DNS rebinding). */
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private static final Map<String, String> TYPES =
      Map.of(
          "page.html", "text/html; charset=utf-8",
          "page.css", "text/css; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private final PageData data;

  LivePage(WebhookResponder responder) {
    this.data = new PageData(responder);
  }

  @Override
  public String getName() {
    return "webhook-page";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    String path = request.getUrl().split("\\?", 2)[0];
    return path.equals(PATH) || path.startsWith(PATH + "/")
        ? RequestFilterAction.stopWith(answer(request, path.substring(PATH.length())).build())
        : RequestFilterAction.continueWith(request);
  }

  private ResponseDefinitionBuilder answer(Request request, String name) {
    ResponseDefinitionBuilder answer = content(request, name);
    SECURITY_HEADERS.forEach(answer::withHeader);
    return answer;
  }

  private ResponseDefinitionBuilder content(Request request, String name) {
    List<String> hosts = Incoming.of(request).all("host");
    if (hosts.size() != 1 || !LOOPBACK.matcher(hosts.get(0)).matches()) {
      return problem(403, "Forbidden", "this page is for http://127.0.0.1 and http://localhost");
    }
    if (!request.getMethod().getName().equals("GET")) {
      return problem(405, "Method Not Allowed", "this page can only be read")
          .withHeader("Allow", "GET");
    }
    return switch (name) {
      case "" -> file("page.html");
      case "/page.css", "/page.js", "/icon.svg" -> file(name.substring(1));
      case "/about" -> json(data.about());
      case "/deliveries" -> json(data.deliveries(request.queryParameter("after")));
      default -> problem(404, "Not Found", "the page is at " + PATH);
    };
  }

  private static ResponseDefinitionBuilder problem(int status, String title, String detail) {
    return Answer.problem(status, title, List.of(detail)).toWireMock();
  }

  private static ResponseDefinitionBuilder json(String body) {
    return new Answer(200, Map.of("Content-Type", "application/json"), body).toWireMock();
  }

  private static ResponseDefinitionBuilder file(String name) {
    try (InputStream in = LivePage.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("this jar is not whole: it lacks " + name);
      }
      return new ResponseDefinitionBuilder()
          .withStatus(200)
          .withHeader("Content-Type", TYPES.getOrDefault(name, "text/plain"))
          .withBody(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
