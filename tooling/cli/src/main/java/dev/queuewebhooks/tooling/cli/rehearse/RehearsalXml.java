package dev.queuewebhooks.tooling.cli.rehearse;

import dev.queuewebhooks.tooling.rehearsal.Expectation;
import dev.queuewebhooks.tooling.rehearsal.Level;
import dev.queuewebhooks.tooling.rehearsal.Outcome;
import dev.queuewebhooks.tooling.rehearsal.Report;
import dev.queuewebhooks.tooling.rehearsal.Verdict;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A rehearsal in the XML of JUnit, which build servers show. A failure there is what fails here:
 * what a receiver must do. What else falls short is a skipped test case with the reason.
 */
public final class RehearsalXml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private RehearsalXml() throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** A whole document. */
  public static String of(Report report) {
    try {
      return new RehearsalXml().write(report);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the report cannot be written as XML", e);
    }
  }

  private String write(Report report) throws XMLStreamException {
    List<Outcome> outcomes = report.outcomes();
    int failures = report.failures(Level.MUST).size();
    long passed = report.count(Verdict.PASSED);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "webhooks rehearse");
    xml.writeAttribute("tests", String.valueOf(outcomes.size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(outcomes.size() - passed - failures));
    xml.writeAttribute(
        "time",
        seconds(outcomes.stream().map(Outcome::took).reduce(Duration.ZERO, Duration::plus)));
    for (Outcome outcome : outcomes) {
      write(outcome);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
    return text.toString();
  }

  private void write(Outcome outcome) throws XMLStreamException {
    Expectation expectation = outcome.expectation();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "webhooks.rehearse." + expectation.level());
    xml.writeAttribute("name", expectation.id());
    xml.writeAttribute("time", seconds(outcome.took()));
    if (outcome.isFailure(Level.MUST)) {
      xml.writeStartElement("failure");
      xml.writeAttribute(
          "message", "expected " + expectation.expected() + ", came " + outcome.came());
      xml.writeCharacters("sent: " + expectation.about() + "\n" + expectation.meaning());
      xml.writeEndElement();
    } else if (outcome.verdict() != Verdict.PASSED) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", outcome.toString());
    }
    xml.writeEndElement();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }
}
