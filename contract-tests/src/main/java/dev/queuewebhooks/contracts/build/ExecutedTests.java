package dev.queuewebhooks.contracts.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads from the reports of Surefire which tests have run. */
final class ExecutedTests {
  private ExecutedTests() {}

  /**
   * The tests that ran, as {@code class#method}, without those that were skipped.
   *
   * @param since reports that are older are of an earlier build
   */
  static SortedSet<String> in(Path reports, FileTime since) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : ContractFiles.filesBelow(reports)) {
      boolean isReport = file.getFileName().toString().matches("TEST-.*\\.xml");
      if (isReport && Files.getLastModifiedTime(file).compareTo(since) >= 0) {
        addAll(names, parse(file).getElementsByTagName("testcase"));
      }
    }
    return names;
  }

  private static void addAll(SortedSet<String> names, NodeList testCases) {
    for (int i = 0; i < testCases.getLength(); i++) {
      if (testCases.item(i) instanceof Element testCase
          && testCase.getElementsByTagName("skipped").getLength() == 0) {
        names.add(testCase.getAttribute("classname") + "#" + testCase.getAttribute("name"));
      }
    }
  }

  private static Element parse(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
