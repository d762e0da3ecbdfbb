package dev.queuewebhooks.tooling.codegen.model;

/** How a receiver tells which event a request carries. */
public sealed interface Dispatch {

  /** In words, for the log and for comments. */
  String description();

  /** By a text in the body. */
  record ByBody(String property) implements Dispatch {
    @Override
    public String description() {
      return "the member '" + property + "' of the body";
    }
  }

  /** By the value of a header. */
  record ByHeader(String header) implements Dispatch {
    @Override
    public String description() {
      return "the header " + header;
    }
  }

  /** By the value of a header and a text in the body, joined with a space. */
  record ByHeaderAndBody(String header, String property) implements Dispatch {
    @Override
    public String description() {
      return "the header " + header + " with the member '" + property + "' of the body";
    }
  }

  /** By nothing in the request: each event has a URL of its own. */
  record ByUrl() implements Dispatch {
    @Override
    public String description() {
      return "a URL for each event";
    }
  }
}
