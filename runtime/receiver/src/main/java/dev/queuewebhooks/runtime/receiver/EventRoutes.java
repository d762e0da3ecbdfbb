package dev.queuewebhooks.runtime.receiver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which handler gets which event. Immutable; names are compared exactly. */
public final class EventRoutes {
  private final EventSelector selector;
  private final Map<String, EventRoute<?>> routesByName;
  private final EventRoute<?> otherwise;
  private final String method;
  private final ExpectedContent expected;
  private final @Nullable AlternateEnvelope alternative;

  private EventRoutes(
      EventSelector selector,
      Map<String, EventRoute<?>> routesByName,
      EventRoute<?> otherwise,
      String method,
      ExpectedContent expected,
      @Nullable AlternateEnvelope alternative) {
    this.selector = selector;
    this.routesByName = Map.copyOf(routesByName);
    this.otherwise = otherwise;
    this.method = method;
    this.expected = expected;
    this.alternative = alternative;
  }

  /**
   * Routes by a text in the body.
   *
   * @param pointer where the name of the event stands (RFC 6901), for example {@code /type}
   * @throws IllegalArgumentException when it is not a pointer into the body
   */
  public static Builder byBodyText(String pointer) {
    return new Builder(new BodyTextSelector(pointer));
  }

  /**
   * Routes by the value of a header.
   *
   * @param header its name; case does not matter
   */
  public static Builder byHeader(String header) {
    return new Builder(new EventSelector.Header(header));
  }

  /**
   * Routes by the value of a header and a text in the body together: the name of an event is both,
   * with a space between them.
   *
   * @param header the header's name; case does not matter
   * @param pointer where the text stands (RFC 6901), for example {@code /action}
   * @throws IllegalArgumentException when it is not a pointer into the body
   */
  public static Builder byHeaderAndBodyText(String header, String pointer) {
    return new Builder(
        new EventSelector.Both(new EventSelector.Header(header), new BodyTextSelector(pointer)));
  }

  /**
   * The route for an event that has a URL of its own.
   *
   * @param name what the event is called in receipts
   * @param body what its body is
   */
  public static <E> Single<E> byUrl(String name, EventBody<E> body) {
    return new Single<>(name, body, "POST");
  }

  /**
   * The same routes, which also take bodies that have some of their members inside an object. A
   * body that is acceptable as it stands is never rearranged; in any other, each of these members
   * that is missing is taken from that object before the event is read. Signatures, and {@link
   * Delivery#body()}, are about the bytes as received.
   *
   * @param member the member of the body whose value is that object
   * @param moved the names of the members that may stand in it
   * @throws IllegalArgumentException when nothing can be moved: no names, or the object itself
   */
  public EventRoutes acceptingInside(String member, String... moved) {
    return new EventRoutes(
        selector,
        routesByName,
        otherwise,
        method,
        expected,
        new AlternateEnvelope(member, List.of(moved)));
  }

  EventSelector selector() {
    return selector;
  }

  Optional<EventRoute<?>> route(String name) {
    return Optional.ofNullable(routesByName.get(name));
  }

  /** The names of all events whose bodies are read as classes. */
  Set<String> jsonEvents() {
    return routesByName.entrySet().stream()
        .filter(route -> route.getValue().body() instanceof EventBody.Json)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  EventRoute<?> otherwise() {
    return otherwise;
  }

  String method() {
    return method;
  }

  ExpectedContent expected() {
    return expected;
  }

  @Nullable AlternateEnvelope alternative() {
    return alternative;
  }

  /**
   * The route of an event that has a URL of its own; {@link #to} or {@link #answeredBy} ends it.
   */
  public static final class Single<E> {
    private final String name;
    private final EventBody<E> body;
    private final String method;

    private Single(String name, EventBody<E> body, String method) {
      this.name = name;
      this.body = body;
      this.method = method;
    }

    /** The same route for another method than POST. */
    public Single<E> method(String method) {
      return new Single<>(name, body, method.toUpperCase(Locale.ROOT));
    }

    /** Says who takes the event. */
    public EventRoutes to(EventHandler<? super E> handler) {
      return routes(EventRoute.silent(body, handler));
    }

    /** Says who takes the event and answers it. */
    public EventRoutes answeredBy(AnsweringHandler<? super E, ?> handler) {
      return routes(new EventRoute<E>(body, handler));
    }

    private EventRoutes routes(EventRoute<E> route) {
      return new EventRoutes(
          new EventSelector.Fixed(name),
          Map.of(name, route),
          route,
          method,
          ExpectedContent.of(body),
          null);
    }
  }

  /** Collects routes; {@link #otherwise} ends it. Not safe to share between threads. */
  public static final class Builder {
    private final EventSelector selector;
    private final Map<String, EventRoute<?>> routesByName = new LinkedHashMap<>();
    private ExpectedContent expected = ExpectedContent.JSON;

    private Builder(EventSelector selector) {
      this.selector = selector;
    }

    /**
     * Adds the route of one event.
     *
     * @param name what the event is called in the request
     * @param type the class to read the body as
     * @param handler who takes it
     * @throws IllegalArgumentException when there is already a route for the name
     */
    public <E> Builder on(String name, Class<E> type, EventHandler<? super E> handler) {
      return on(name, EventBody.json(type), handler);
    }

    /**
     * Adds the route of one event whose body, or what is read with it, is more than a class.
     *
     * @param name what the event is called in the request
     * @param body JSON, or a form as well; where one event takes forms, requests for any of them
     *     may announce one
     * @param handler who takes it
     * @throws IllegalArgumentException when there is already a route for the name, or the body is
     *     something else
     */
    public <E> Builder on(String name, EventBody<E> body, EventHandler<? super E> handler) {
      return add(name, EventRoute.silent(body, handler));
    }

    /**
     * Adds the route of one event whose sender waits for an answer.
     *
     * @param name what the event is called in the request
     * @param type the class to read the body as
     * @param handler who takes and answers it
     * @throws IllegalArgumentException when there is already a route for the name
     */
    public <E> Builder answering(
        String name, Class<E> type, AnsweringHandler<? super E, ?> handler) {
      return answering(name, EventBody.json(type), handler);
    }

    /**
     * The same for a body that is more than a class, as in {@link #on(String, EventBody,
     * EventHandler)}.
     *
     * @throws IllegalArgumentException as there
     */
    public <E> Builder answering(
        String name, EventBody<E> body, AnsweringHandler<? super E, ?> handler) {
      return add(name, new EventRoute<E>(body, handler));
    }

    private Builder add(String name, EventRoute<?> route) {
      expected = expected.or(ExpectedContent.of(route.body()));
      @Nullable EventRoute<?> other = routesByName.putIfAbsent(name, route);
      if (other != null) {
        throw new IllegalArgumentException("there are two routes for the event \"" + name + '"');
      }
      return this;
    }

    /**
     * Says who takes events that no other route names, for example those that a newer version of
     * the document adds.
     *
     * @param type the class to read the body as
     * @param handler who takes it
     */
    public <E> EventRoutes otherwise(Class<E> type, EventHandler<? super E> handler) {
      return new EventRoutes(
          selector,
          routesByName,
          EventRoute.silent(EventBody.json(type), handler),
          "POST",
          expected,
          null);
    }
  }
}
