package dev.queuewebhooks.tooling.cli.demo;

import java.util.List;

/** Hears of a demonstration as it goes on. */
public interface DemoListener {

  /** Does not listen. */
  DemoListener NONE = new DemoListener() {};

  /**
   * It begins.
   *
   * @param events the names of the events that are delivered
   * @param examples the names of what is sent
   */
  default void begin(List<String> events, List<String> examples) {}

  /** Something was sent. */
  default void delivered(Delivered delivery) {}

  /** A forgery was tried. */
  default void forged(Refused forgery) {}

  /** There is nothing that could be sent for an event. */
  default void nothing(String event) {}
}
