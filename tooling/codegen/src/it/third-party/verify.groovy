// The README shows this project's pom: the blocks between the markers, however they are indented.
def blocks = { File file, String fence ->
  def found = [:]
  def name = null
  file.readLines('UTF-8').each { line ->
    def start = line =~ /^\s*<!-- snippet: third-party\/pom\.xml (\S+) -->$/
    if (start) {
      name = start[0][1]
      found[name] = []
    } else if (line.strip() == '<!-- end snippet -->') {
      name = null
    } else if (name != null && !line.startsWith(fence)) {
      found[name] << line
    }
  }
  found.collectEntries { key, lines -> [key, lines.join('\n').stripIndent().strip()] }
}

def shown = blocks(new File(readme), '```')
def built = blocks(new File(basedir, 'pom.xml'), '```')

assert built.keySet() == ['dependencies', 'plugin'] as Set
built.each { name, text ->
  if (shown[name] != text) {
    throw new AssertionError("README.md shows another block '${name}' than" +
        " tooling/codegen/src/it/third-party/pom.xml builds with. It should show:\n${text}")
  }
}

return true
