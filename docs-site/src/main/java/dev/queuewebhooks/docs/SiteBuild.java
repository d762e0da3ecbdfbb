package dev.queuewebhooks.docs;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the site: an index, a page per event and one style sheet; no script, nothing from other
 * hosts.
 */
final class SiteBuild {

  private final Path folder;

  private SiteBuild(Path folder) {
    this.folder = folder;
  }

  /**
   * Builds the site.
   *
   * @param arguments the bundle and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    new SiteBuild(Path.of(arguments[1])).write(WebhookDocument.read(Path.of(arguments[0])));
  }

  /** What every page shows around its own content. */
  record Site(String title, String version, List<EventPage> events) {}

  /** One page: the site, and the event that the page is about. */
  record Page(Site site, EventPage event) {}

  private void write(WebhookDocument document) throws IOException {
    Files.createDirectories(folder.resolve("events"));
    List<EventPage> events =
        document.webhooks().stream().map(webhook -> EventPage.of(document, webhook)).toList();
    Site site = new Site(document.title(), document.version(), events);
    write("style.css", resource("style.css"));
    write("index.html", template("index.mustache").execute(site));
    Template page = template("event.mustache");
    for (EventPage event : events) {
      write("events/" + event.name() + ".html", page.execute(new Page(site, event)));
    }
    System.out.printf("%d event pages in %s%n", events.size(), folder.normalize());
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static Template template(String name) throws IOException {
    return Mustache.compiler().strictSections(true).compile(resource(name));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = SiteBuild.class.getResourceAsStream("/site/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
