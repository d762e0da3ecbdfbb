package dev.queuewebhooks.tooling.document.payloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.queuewebhooks.tooling.document.payloads.Mutant.Kind;
import org.junit.jupiter.api.Test;

class MutantsTest {

  @Test
  void leaveOutEachRequiredField() {
    assertThat(
            Parcels.with("Parcel: {type: object, required: [id], properties: {id: {}, note: {}}}")
                .invalid("{\"id\":1,\"note\":2}"))
        .containsExactly(
            "array instead of object at /",
            "boolean instead of object at /",
            "null instead of object at /",
            "number instead of object at /",
            "string instead of object at /",
            "without /id");
  }

  @Test
  void putEachOtherTypeInPlace() {
    assertThat(
            Parcels.with("Parcel: {type: object, properties: {n: {type: [integer, 'null']}}}")
                .invalid("{\"n\":1}"))
        .filteredOn(name -> name.endsWith("/n"))
        .containsExactly(
            "array instead of integer at /n",
            "boolean instead of integer at /n",
            "number instead of integer at /n",
            "object instead of integer at /n",
            "string instead of integer at /n");
  }

  @Test
  void spoilValues() {
    assertThat(
            Parcels.with(
                    """
                    Parcel:
                      type: object
                      additionalProperties: false
                      properties:
                        id: {type: string, format: uuid}
                        state: {enum: [sent]}
                        code: {type: string, pattern: '^[A-Z]+$', minLength: 2, maxLength: 3}
                        weight: {type: integer, format: int32, minimum: 1, exclusiveMaximum: 9}
                        stops: {type: array, minItems: 1, maxItems: 2, uniqueItems: true}
                    """)
                .invalid(
                    """
                    {"id": "0b8d2a52-6a3c-4f5e-9d1f-2c7a1e4b9f60", "state": "sent", "code": "ABC",
                     "weight": 2, "stops": ["a"]}
                    """))
        .filteredOn(name -> !name.contains(" instead of "))
        .containsExactly(
            "with /unknownField",
            "no uuid (0b8d2a52-6a3c-4f5e-9d1f) at /id",
            "no uuid (g0000000-0000-4000-8000-000000000000) at /id",
            "no such value at /state",
            "too short a text at /code",
            "too long a text at /code",
            "no match at /code",
            "no match at /code",
            "too small at /weight",
            "the excluded bound at /weight",
            "more than 32 bits at /weight",
            "too few items at /stops",
            "too many items at /stops",
            "an item twice at /stops");
  }

  @Test
  void spoilTheBranchThatAPayloadIsOneOf() {
    assertThat(
            Parcels.with(
                    """
                    Parcel:
                      oneOf: [{$ref: '#/components/schemas/Box'}, {$ref: '#/components/schemas/Bag'}]
                    Box: {type: object, required: [height], properties: {height: {type: number}}}
                    Bag: {type: object, required: [colour], properties: {colour: {const: red}}}
                    """)
                .invalid("{\"colour\":\"red\"}"))
        .contains("without /colour", "no such value at /colour");
  }

  @Test
  void areToldFromThoseThatAnotherBranchAllows() {
    Mutants mutants =
        Parcels.with(
                """
                Parcel:
                  anyOf:
                    - {type: object, required: [kind, n], properties: {kind: {const: box}, n: {type: integer}}}
                    - {type: object, required: [kind], properties: {kind: {not: {const: box}}}}
                """)
            .mutants("{\"kind\":\"box\",\"n\":1}");
    assertThat(mutants.equivalent()).extracting(Mutant::name).contains("no such value at /kind");
    assertThat(mutants.invalid()).extracting(Mutant::name).contains("without /n");
  }

  @Test
  void areAllRefusedByTheValidator() {
    Parcels parcels =
        Parcels.with("Parcel: {type: object, required: [a], properties: {a: {type: string}}}");
    assertThat(parcels.mutants("{\"a\":\"x\"}").invalid())
        .isNotEmpty()
        .allSatisfy(
            mutant ->
                assertThat(
                        parcels
                            .validator()
                            .validate(parcels.document().webhooks().get(0), mutant.value()))
                    .as(mutant.name())
                    .isNotEmpty());
  }

  @Test
  void sayWhatKindOfThingIsWrong() {
    Parcels parcels =
        Parcels.with(
            """
            Parcel:
              type: object
              required: [id]
              properties:
                id: {type: string, format: uuid}
                n: {type: integer, minimum: 3}
                size: {type: string, enum: [small, large]}
                code: {type: string, pattern: '^[A-Z]+$'}
                tags: {type: array, uniqueItems: true, items: {type: string}}
              additionalProperties: false
            """);
    String id = "0b8d2a52-6a3c-4f5e-9d1f-2b7c8d9e0f1a";
    String payload =
        "{\"id\":\"%s\",\"n\":3,\"size\":\"small\",\"code\":\"A\",\"tags\":[\"x\"]}".formatted(id);

    assertThat(parcels.mutants(payload).invalid())
        .extracting(Mutant::kind, mutant -> mutant.place().toString())
        .contains(
            tuple(Kind.MISSING, "/id"),
            tuple(Kind.TYPE, "/n"),
            tuple(Kind.VALUE, "/size"),
            tuple(Kind.FORMAT, "/id"),
            tuple(Kind.PATTERN, "/code"),
            tuple(Kind.BOUND, "/n"),
            tuple(Kind.REPETITION, "/tags"))
        .anyMatch(found -> found.toList().get(0) == Kind.UNKNOWN);
  }
}
