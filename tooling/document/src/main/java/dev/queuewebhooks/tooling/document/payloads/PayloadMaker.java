package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Makes payloads from the schemas of a document: valid ones of every form that a schema allows, and
 * invalid ones by doing one thing wrong. The same document always gives the same payloads. Whether
 * they are valid is for {@link PayloadValidator} to say. Immutable and safe for use by several
 * threads.
 */
public final class PayloadMaker {

  /** How many payloads are made of one schema when nobody asks for less. */
  public static final int MOST = 200;

  /** How many mutants are made of one payload. */
  public static final int MOST_MUTANTS = 1_000;

  private final WebhookDocument document;
  private final PayloadValidator validator;

  /**
   * A maker for one document.
   *
   * @param validator for the same document
   */
  public PayloadMaker(WebhookDocument document, PayloadValidator validator) {
    this.document = document;
    this.validator = validator;
  }

  /**
   * Valid payloads of an event, at most {@value #MOST}.
   *
   * @return none, and no gap, when the event has no JSON body with a schema
   */
  public MadePayloads valid(Webhook webhook) {
    return schema(webhook)
        .map(schema -> valid(schema, MOST))
        .orElse(new MadePayloads(List.of(), List.of()));
  }

  /**
   * Valid values of any schema in the document: the one with all fields, the one with the required
   * ones, and then such that differ from the first in one thing: another branch of a union, null,
   * each listed value, empty, at a bound, in another form, with an unknown field, without an
   * optional one. Of a schema that contains itself, two rounds are made.
   *
   * @param schema its place
   * @param most how many, at least 1; the more telling ones come first
   */
  public MadePayloads valid(JsonPointer schema, int most) {
    Samples samples = new Samples(new ConstraintsReader(document), validator);
    Optional<Sample> sample = samples.of(schema);
    Map<JsonNode, MadePayload> found = new LinkedHashMap<>();
    List<MadePayload> refused = new ArrayList<>();
    for (MadePayload candidate : candidates(sample)) {
      if (found.size() < most && !found.containsKey(candidate.value())) {
        if (validator.isValid(schema, candidate.value())) {
          found.put(candidate.value(), candidate);
        } else {
          refused.add(candidate);
        }
      }
    }
    List<Gap> gaps = new ArrayList<>(samples.gaps());
    if (found.isEmpty()) {
      gaps.add(new Gap(schema, reason(schema, refused)));
    }
    return new MadePayloads(List.copyOf(found.values()), List.copyOf(gaps));
  }

  /**
   * Payloads with one thing wrong in each: a required field missing, another type, no such value, a
   * bad format, a pattern that does not match, beyond a bound, a field that is not allowed.
   *
   * @param payload a valid payload of the event
   * @return at most {@value #MOST_MUTANTS}; none when the event has no JSON body with a schema
   */
  public Mutants mutants(Webhook webhook, JsonNode payload) {
    return schema(webhook)
        .map(schema -> mutants(schema, payload))
        .orElse(new Mutants(List.of(), List.of()));
  }

  /**
   * Values with one thing wrong in each.
   *
   * @param schema the place of any schema in the document
   * @param value a valid value of it
   */
  public Mutants mutants(JsonPointer schema, JsonNode value) {
    Samples samples = new Samples(new ConstraintsReader(document), validator);
    List<Mutant> invalid = new ArrayList<>();
    List<Mutant> equivalent = new ArrayList<>();
    for (Damage damage : new DamageFinder(samples, MOST_MUTANTS).find(schema, value)) {
      Mutant mutant = damage.of(value);
      (validator.isValid(schema, mutant.value()) ? equivalent : invalid).add(mutant);
    }
    return new Mutants(List.copyOf(invalid), List.copyOf(equivalent));
  }

  /** Made one by one: a large schema has thousands. */
  private static Iterable<MadePayload> candidates(Optional<Sample> sample) {
    if (sample.isEmpty()) {
      return List.of();
    }
    JsonNode full = sample.get().full();
    List<Variation> order = inTurns(sample.get().variations());
    return () ->
        Stream.concat(
                Stream.of(
                    new MadePayload("all fields", full),
                    new MadePayload(MadePayload.LEAST, sample.get().least())),
                order.stream().map(v -> new MadePayload(v.name(), v.apply(full))))
            .iterator();
  }

  /** One of each variety, then another one of each, so that a few tell as much as they can. */
  private static List<Variation> inTurns(List<Variation> variations) {
    Map<Variety, Integer> turns = new EnumMap<>(Variety.class);
    record Turn(int number, Variation variation) {}
    return variations.stream()
        .map(v -> new Turn(turns.merge(v.variety(), 1, Integer::sum), v))
        .sorted(
            Comparator.comparingInt(Turn::number).thenComparing(turn -> turn.variation().variety()))
        .map(Turn::variation)
        .toList();
  }

  private String reason(JsonPointer schema, List<MadePayload> refused) {
    return refused.isEmpty()
        ? "nothing was found that it allows"
        : "nothing was found that it allows, for example "
            + validator.validate(schema, refused.get(0).value()).stream()
                .findFirst()
                .map(Violation::toString)
                .orElse("");
  }

  private static Optional<JsonPointer> schema(Webhook webhook) {
    return PayloadValidator.jsonBody(webhook).map(Body::schema);
  }
}
