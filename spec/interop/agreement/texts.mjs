/** What can be done to a piece of text: the name of each change, and the text that comes of it. */

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const LOCAL_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const BOTH_TIMES = {
  "no such month": "2026-13-02T08:00:00Z",
  "month zero": "2026-00-02T08:00:00Z",
  "no such day": "2026-02-30T08:00:00Z",
  "day zero": "2026-02-00T08:00:00Z",
  "29 February of a common year": "2026-02-29T08:00:00Z",
  "29 February of a leap year": "2028-02-29T08:00:00Z",
  "29 February 2100": "2100-02-29T08:00:00Z",
  "29 February 2000": "2000-02-29T08:00:00Z",
  "31 April": "2026-04-31T08:00:00Z",
  "hour 24": "2026-03-02T24:00:00Z",
  "minute 60": "2026-03-02T08:60:00Z",
  "second 60": "2026-03-02T08:00:60Z",
  "second 61": "2026-06-30T23:59:61Z",
  "leap second in June": "2016-06-30T23:59:60Z",
  "leap second in December": "2016-12-31T23:59:60Z",
  "leap second with fraction": "2016-12-31T23:59:60.5Z",
  "leap second in another zone": "2016-12-31T15:59:60-08:00",
  "not a leap second in another zone": "2016-12-31T23:59:60-08:00",
  "leap second on any day": "2026-03-02T23:59:60Z",
  "small t": "2026-03-02t08:00:00Z",
  "small z": "2026-03-02T08:00:00z",
  "space for T": "2026-03-02 08:00:00Z",
  "underscore for T": "2026-03-02_08:00:00Z",
  "zone east": "2026-03-02T08:00:00+05:30",
  "zone west": "2026-03-02T08:00:00.123-08:00",
  "zone zero": "2026-03-02T08:00:00+00:00",
  "zone minus zero": "2026-03-02T08:00:00-00:00",
  "zone far": "2026-03-02T08:00:00+23:59",
  "zone hour 24": "2026-03-02T08:00:00+24:00",
  "zone minute 60": "2026-03-02T08:00:00+01:60",
  "zone beyond 18 hours": "2026-03-02T08:00:00-19:00",
  "zone without colon": "2026-03-02T08:00:00+0530",
  "zone of hours only": "2026-03-02T08:00:00+05",
  "zone of one digit": "2026-03-02T08:00:00+5:30",
  "zone with seconds": "2026-03-02T08:00:00+05:30:15",
  "zone and Z": "2026-03-02T08:00:00Z+00:00",
  "zone by name": "2026-03-02T08:00:00Z[UTC]",
  "no zone": "2026-03-02T08:00:00",
  "no seconds": "2026-03-02T08:00Z",
  "no time": "2026-03-02",
  "no date": "08:00:00Z",
  "no dashes": "20260302T080000Z",
  "one digit month": "2026-3-02T08:00:00Z",
  "year of five digits": "12026-03-02T08:00:00Z",
  "year of two digits": "26-03-02T08:00:00Z",
  "year zero": "0000-03-02T08:00:00Z",
  "year with sign": "+2026-03-02T08:00:00Z",
  "negative year": "-2026-03-02T08:00:00Z",
  "year 9999": "9999-12-31T23:59:59Z",
  "week date": "2026-W10-1T08:00:00Z",
  "day of the year": "2026-061T08:00:00Z",
  "comma for point": "2026-03-02T08:00:00,123Z",
  "point without digits": "2026-03-02T08:00:00.Z",
  "two points": "2026-03-02T08:00:00.1.2Z",
  "fraction of 12 digits": "2026-03-02T08:00:00.123456789012Z",
  "fraction of 40 digits": `2026-03-02T08:00:00.${"7".repeat(40)}Z`,
  "line feed at the end": "2026-03-02T08:00:00Z\n",
  "space at the end": "2026-03-02T08:00:00Z ",
  "space at the start": " 2026-03-02T08:00:00Z",
  "digits of another script": "٢٠٢٦-03-02T08:00:00Z",
  "wide digits": "２０２６-03-02T08:00:00Z",
  "seconds since 1970": "1772438400",
  "local form": "2026-03-02 08:00",
  "local form, no such month": "2026-13-02 08:00",
  "local form, 31 February": "2026-02-31 08:00",
  "local form, hour 24": "2026-03-02 24:00",
  "local form with seconds": "2026-03-02 08:00:00",
  "local form, line feed at the end": "2026-03-02 08:00\n",
  "local form, digits of another script": "٢٠٢٦-03-02 08:00",
};

function times() {
  const fractions = Array.from({ length: 10 }, (_, digits) => [
    `fraction of ${digits} digits`,
    `2026-03-02T08:00:00${digits > 0 ? "." : ""}${"1234567890".slice(0, digits)}Z`,
  ]);
  return { ...Object.fromEntries(fractions), ...BOTH_TIMES };
}

function uuids(text) {
  return {
    "capitals": text.toUpperCase(),
    "no hyphens": text.replaceAll("-", ""),
    "hyphen moved": text.replace(/(.)-/, "-$1"),
    "braces": `{${text}}`,
    "urn": `urn:uuid:${text}`,
    "short": text.slice(0, -1),
    "long": `${text}0`,
    "not hexadecimal": `g${text.slice(1)}`,
    "nil": "00000000-0000-0000-0000-000000000000",
    "all ones": "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "short groups": "1-1-1-1-1",
    "line feed after it": `${text}\n`,
    "wide digit": `０${text.slice(1)}`,
  };
}

function words(text) {
  return {
    "empty": "",
    "capitals": text.toUpperCase(),
    "small letters": text.toLowerCase(),
    "one letter more": `${text}x`,
    "one letter less": text.slice(0, -1),
    "space before": ` ${text}`,
    "line feed after": `${text}\n`,
    "another script": "Ελένη 😀 שלום",
    "NUL": "a\u0000b",
    "half of a pair": "a\ud83d",
    "very long": "long ".repeat(400),
    "looks like null": "null",
    "looks like a number": "1",
  };
}

export function texts(text) {
  const all = words(text);
  if (DATE_TIME.test(text) || LOCAL_TIME.test(text)) {
    Object.assign(all, times());
  }
  return UUID.test(text) ? Object.assign(all, uuids(text)) : all;
}
