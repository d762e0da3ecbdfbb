def message = "WH006 error openapi.yaml:12" +
    " /webhooks/roomBooked/post/requestBody/content/application~1json/schema:" +
    " the reference '#/components/schemas/RoomBoked' leads nowhere." +
    " Did you mean '#/components/schemas/RoomBooked'?"
def lines = new File(basedir, 'build.log').readLines('UTF-8')
assert lines.any { it.endsWith(message) }
assert lines.any {
  it.contains("configOptions: 'basePackge' is no option of java-webhooks. Did you mean 'basePackage'?")
}
// A stack trace would say nothing to the person who wrote the document.
assert lines.findAll { it ==~ /\s+at [\w.$\/]+\(.*\)/ }.isEmpty()

def sources = new File(basedir, 'target/generated-sources')
def written = []
if (sources.exists()) {
  sources.eachFileRecurse { if (it.name.endsWith('.java')) written << it }
}
assert written.isEmpty()
