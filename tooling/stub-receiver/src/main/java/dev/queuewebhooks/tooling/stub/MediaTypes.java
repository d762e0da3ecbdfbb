package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The types of body that the events of a document have. */
final class MediaTypes {
  private final TreeSet<String> declared = new TreeSet<>();
  private final boolean none;
  private final boolean json;

  MediaTypes(List<Webhook> webhooks) {
    List<Body> bodies = webhooks.stream().flatMap(webhook -> webhook.bodies().stream()).toList();
    bodies.forEach(body -> declared.add(bare(body.contentType())));
    this.json = bodies.stream().anyMatch(Body::isJson);
    this.none = webhooks.stream().anyMatch(webhook -> webhook.bodies().isEmpty());
  }

  /** Whether the body of a request is JSON, by what it says of itself. */
  static boolean isJson(Incoming request) {
    return request.all("content-type").stream().allMatch(type -> isJson(bare(type)))
        && request.all("content-type").size() == 1;
  }

  /** Whether the body of a request is not what its type says, but a compressed form of it. */
  static boolean isCompressed(Incoming request) {
    return !request.all("content-encoding").stream().allMatch("identity"::equalsIgnoreCase);
  }

  /**
   * Why the type of a request's body is not one of these; empty when it is. All types of JSON count
   * as the same.
   */
  Optional<String> problemIn(Incoming request) {
    return problemIn(request, type -> json && isJson(type) || isDeclared(type));
  }

  /** Why the type of a request's body is not exactly one of these; empty when it is. */
  Optional<String> exactProblemIn(Incoming request) {
    return problemIn(request, this::isDeclared);
  }

  private Optional<String> problemIn(Incoming request, Predicate<String> isRight) {
    if (isCompressed(request)) {
      return Optional.of("the body is compressed: send it without a content encoding");
    }
    List<String> types = request.all("content-type");
    if (types.isEmpty() && none && request.body().length == 0) {
      return Optional.empty();
    }
    if (types.size() != 1 || !isRight.test(bare(types.get(0)))) {
      return Optional.of(
          declared.isEmpty()
              ? "the events of this document have no body: send none, and no header content-type"
              : "the header content-type has to be there once, as "
                  + String.join(" or ", declared));
    }
    boolean utf8 =
        parameters(types.get(0)).stream()
            .filter(parameter -> parameter.startsWith("charset="))
            .allMatch("charset=utf-8"::equals);
    return utf8 || !isJson(bare(types.get(0)))
        ? Optional.empty()
        : Optional.of("JSON is sent in UTF-8, not in another charset");
  }

  private boolean isDeclared(String type) {
    return declared.stream().anyMatch(range -> isIn(range, type));
  }

  private static boolean isIn(String range, String type) {
    return range.equals("*/*")
        || range.equals(type)
        || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.matches("[^ /]+/[^ /]+\\+json");
  }

  private static String bare(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static List<String> parameters(String type) {
    List<String> parts = List.of(type.toLowerCase(Locale.ROOT).split(";", -1));
    return parts.stream().skip(1).map(part -> part.strip().replace("\"", "")).toList();
  }
}
