package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.Gap;
import dev.queuewebhooks.tooling.document.payloads.MadePayload;
import dev.queuewebhooks.tooling.document.payloads.MadePayloads;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Collects what generated code is tried on: the document's examples, the given payloads, and what
 * is made from the schemas.
 */
public final class TrialSource {

  /** All fields and the required ones: forms cannot tell null from absent, or empty lists. */
  private static final int MADE_FORMS = 2;

  private final WebhookDocument document;
  private final Dispatch dispatch;
  private final PayloadValidator validator;
  private final PayloadMaker maker;
  private final List<GivenPayload> payloads;
  private final int mostMade;

  /**
   * A source for one document.
   *
   * @param dispatch how its events are told apart
   * @param payloads what to try beside the document's examples
   * @param mostMade how many bodies are made from each schema
   * @throws DocumentException when a schema of the document cannot be used
   */
  public TrialSource(
      WebhookDocument document, Dispatch dispatch, List<GivenPayload> payloads, int mostMade) {
    this.document = document;
    this.dispatch = dispatch;
    this.validator = PayloadValidator.of(document);
    this.maker = new PayloadMaker(document, validator);
    this.payloads = payloads;
    this.mostMade = mostMade;
  }

  /**
   * Trials of one kind.
   *
   * @param skipped how many examples are left out, because the document itself does not allow them
   * @param gaps what could not be made from the schema
   */
  public record Trials(List<Trial> trials, int skipped, List<Gap> gaps) {

    /** Nothing to try. */
    public static final Trials NONE = new Trials(List.of(), 0, List.of());
  }

  /** The bodies of an event. */
  public Trials of(EventModel event) {
    List<Trial> given = payloads(event);
    if (event.payload() instanceof Payload.None) {
      given.add(0, Trial.given("request", new byte[0]));
    } else if (event.payload() instanceof Payload.Bytes bytes) {
      given.addAll(0, texts(event.webhook(), bytes.contentType()));
    } else {
      return RequestFor.typedBody(event.webhook())
          .map(body -> json(body, given, BodyTag.of(event, dispatch)))
          .orElse(Trials.NONE);
    }
    return new Trials(given, 0, List.of());
  }

  /** The answers that a receiver gives to an event; none where it gives none. */
  public Trials answers(EventModel event) {
    return event.reply() == null
        ? Trials.NONE
        : RequestFor.jsonAnswer(document, event.webhook())
            .map(body -> json(body, List.of(), Optional.empty()))
            .orElse(Trials.NONE);
  }

  private List<Trial> payloads(EventModel event) {
    List<Trial> given = new ArrayList<>();
    for (GivenPayload payload : payloads) {
      if (payload.event().equals(event.name())) {
        String doubt = event.isTyped() ? doubt(event.webhook(), payload.content()) : "";
        String name = "payload " + payload.file();
        given.add(new Trial(name, payload.content(), doubt, Trial.Origin.GIVEN));
      }
    }
    return given;
  }

  private Trials json(Body body, List<Trial> given, Optional<BodyTag> tag) {
    int most = body.isForm() ? Math.min(MADE_FORMS, mostMade) : mostMade;
    List<Trial> trials = new ArrayList<>();
    for (Example example : body.examples()) {
      valid(body.schema(), example.value())
          .ifPresent(value -> trials.add(Trial.given(nameOf(example), Json.bytes(value))));
    }
    int skipped = body.examples().size() - trials.size();
    trials.addAll(given);
    MadePayloads made = maker.valid(body.schema(), most);
    Set<JsonNode> distinct = new HashSet<>();
    for (MadePayload payload : made.payloads()) {
      tag.map(some -> some.apply(payload.value()))
          .orElse(Stream.of(payload.value()))
          .filter(value -> value == payload.value() || validator.isValid(body.schema(), value))
          .filter(distinct::add)
          .map(value -> Trial.made(payload.name(), Json.bytes(value)))
          .forEach(trials::add);
    }
    return new Trials(trials, skipped, made.gaps());
  }

  private static String nameOf(Example example) {
    return example.name().equals("example") ? "example" : "example '" + example.name() + "'";
  }

  /** The value as it is, or else the JSON that it is the text of; empty if neither is valid. */
  private Optional<JsonNode> valid(JsonPointer schema, JsonNode value) {
    if (validator.isValid(schema, value)) {
      return Optional.of(value);
    }
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      JsonNode parsed = Json.tree(value.asString().getBytes(StandardCharsets.UTF_8));
      return Optional.of(parsed).filter(some -> validator.isValid(schema, some));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private String doubt(Webhook webhook, byte[] payload) {
    return validator.validate(webhook, payload).stream()
        .map(Violation::toString)
        .collect(Collectors.joining(", "));
  }

  /** A body that is not JSON is any bytes, so that there is always one. */
  private static List<Trial> texts(Webhook webhook, String contentType) {
    List<Trial> examples =
        webhook.bodies().stream()
            .filter(body -> body.contentType().equals(contentType))
            .flatMap(body -> body.examples().stream())
            .map(example -> Trial.given(nameOf(example), text(example.value())))
            .toList();
    return examples.isEmpty() ? List.of(Trial.given("request", new byte[] {1, 2})) : examples;
  }

  private static byte[] text(JsonNode value) {
    return value.isString() ? value.asString().getBytes(StandardCharsets.UTF_8) : Json.bytes(value);
  }
}
