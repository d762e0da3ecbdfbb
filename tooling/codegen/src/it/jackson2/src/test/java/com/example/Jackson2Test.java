package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.events.Card;
import com.example.shop.events.OrderPlaced;
import com.example.shop.events.Status;
import com.example.shop.events.UnknownEvent;
import com.example.shop.events.WebhookEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated records, read and written by Jackson 2 with its default settings. */
class Jackson2Test {

  private static final UUID ID = UUID.fromString("4f288ab1-72c9-402a-95b3-296766336b68");
  private static final String AT = "2026-03-02T09:15:00.2500000+00:00";

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"due\":\"2026-03-02\"",
        "\"note\":\"by hand\"",
        "\"note\":null",
        "\"status\":\"open\"",
        "\"status\":\"never heard of\"",
        "\"payment\":{\"kind\":\"card\",\"last4\":\"0000\"}",
        "\"payment\":{\"kind\":\"invoice\",\"days\":14,\"more\":[null]}",
        "\"payment\":{\"kind\":\"barter\",\"goods\":[1,{\"a\":null}]}",
        "\"place\":\"here\"",
        "\"place\":{\"city\":\"Lund\",\"street\":null}",
        "\"place\":null",
        "\"discount\":12.50",
        "\"serial\":99999999999999999999",
        "\"lines\":[{\"name\":\"a\",\"parts\":[{\"name\":\"b\"}]}]",
        "\"lines\":[],\"labels\":{}",
        "\"labels\":{\"colour\":\"red\"}",
        "\"class\":false",
        "\"new\":{\"a\":[1,null,\"x\"],\"b\":{}},\"newer\":null",
      })
  void readsAndWritesWithoutLoss(String members) throws JsonProcessingException {
    String placed = placed(members);
    assertEquals(json.readTree(placed), json.readTree(write(read(placed, OrderPlaced.class))));
    assertEquals(json.readTree(placed), json.readTree(write(read(placed, WebhookEvent.class))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"order.cancelled\",\"reason\":null}",
        "{\"type\":\"order.cancelled\",\"reason\":\"late\"}",
        "{\"what\":[0.125],\"type\":\"order.returned\"}",
      })
  void readsAnyEventByItsTag(String event) throws JsonProcessingException {
    assertEquals(json.readTree(event), json.readTree(write(read(event, WebhookEvent.class))));
  }

  @Test
  void readsWhatTheDocumentDescribes() throws JsonProcessingException {
    OrderPlaced order =
        read(
            placed("\"status\":\"refunded\",\"payment\":{\"kind\":\"card\",\"last4\":\"0000\"}"),
            OrderPlaced.class);

    assertEquals(ID, order.id());
    assertEquals(AT, order.at().toString());
    assertEquals(Status.Known.UNRECOGNIZED, order.status().known());
    assertEquals("refunded", order.status().value());
    assertEquals("0000", assertInstanceOf(Card.class, order.payment()).last4());
    assertEquals(order, order.toBuilder().build());
  }

  @Test
  void tellsAnExplicitNullFromAnAbsentMember() throws JsonProcessingException {
    String absent = placed("\"class\":true");
    String explicit = placed("\"note\":null");

    assertFalse(json.readTree(write(read(absent, OrderPlaced.class))).has("note"));
    assertTrue(json.readTree(write(read(explicit, OrderPlaced.class))).has("note"));
  }

  @Test
  void keepsAnEventThatTheDocumentDoesNotList() throws JsonProcessingException {
    WebhookEvent event = read("{\"type\":\"order.returned\"}", WebhookEvent.class);
    assertEquals("order.returned", assertInstanceOf(UnknownEvent.class, event).type());
  }

  @Test
  void namesTheMembersThatAreMissing() {
    JsonMappingException refusal =
        assertThrows(
            JsonMappingException.class,
            () -> read("{\"type\":\"order.placed\",\"note\":\"n\"}", OrderPlaced.class));
    assertTrue(refusal.getMessage().contains("OrderPlaced is missing required: id, at"));
  }

  @Test
  void isTheJacksonThatThisRunIsAbout() {
    String expected = System.getProperty("jackson2.version");
    assertEquals(expected, json.version().toString());
  }

  private <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return json.readValue(text, type);
  }

  private String write(Object value) throws JsonProcessingException {
    return json.writeValueAsString(value);
  }

  private static String placed(String members) {
    return "{\"type\":\"order.placed\",\"id\":\""
        + ID
        + "\",\"at\":\""
        + AT
        + "\","
        + members
        + "}";
  }
}
