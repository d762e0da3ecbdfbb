'use strict';

// Deliveries are somebody else's text: it gets into the page as text only, never as HTML.

const EVERY_MILLISECONDS = 400;
const MAX_SHOWN = 500;

const byId = id => document.getElementById(id);
const list = byId('deliveries');
const shown = { last: 0, count: 0, refused: 0 };

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** JSON with line breaks. Works on the text, so that every number stays as it was sent. */
function laidOut(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  return text.replace(/"(?:[^"\\]|\\.)*"|[[{]\s*[\]}]|\s+|[[{\]},:]/g, token => {
    const indented = () => '\n' + '  '.repeat(Math.min(depth, 20));
    switch (token) {
      case '{':
      case '[':
        depth++;
        return token + indented();
      case '}':
      case ']':
        depth--;
        return indented() + token;
      case ',':
        return token + indented();
      case ':':
        return ': ';
      default:
        return token.trim();
    }
  });
}

function entries(target, pairs) {
  target.replaceChildren(
    ...pairs.flatMap(([name, text]) => [element('dt', name), element('dd', text)]));
}

function show(delivery) {
  const item = byId('delivery').content.firstElementChild.cloneNode(true);
  const within = selector => item.querySelector(selector);
  const accepted = delivery.verdict === 'accepted';
  const came = new Date(delivery.receivedAt);
  item.classList.toggle('refused', !accepted);
  within('time').dateTime = delivery.receivedAt;
  within('time').textContent = came.toLocaleTimeString();
  within('.event').textContent = delivery.event ?? 'unknown event';
  within('.verdict').textContent = delivery.verdict;
  within('.answer').textContent = 'answered ' + delivery.answer;
  within('.problem').textContent = delivery.problems[0] ?? '';
  if (accepted) {
    within('.problems').remove();
  } else {
    within('.problems ul').append(...delivery.problems.map(problem => element('li', problem)));
  }
  within('pre').textContent = laidOut(delivery.body) || 'There is none, or it was not kept.';
  within('pre').setAttribute('aria-label', 'Payload of delivery ' + delivery.number);
  within('.cut').textContent =
    delivery.length > delivery.body.length
      ? `The first ${delivery.body.length} of ${delivery.length} characters.`
      : '';
  within('.request').textContent = delivery.method + ' ' + delivery.path;
  entries(
    within('.headers'),
    Object.entries(delivery.headers).flatMap(([name, values]) => values.map(v => [name, v])));
  list.prepend(item);
  while (list.childElementCount > MAX_SHOWN) {
    list.lastElementChild.remove();
  }
  shown.last = delivery.number;
  shown.count++;
  shown.refused += accepted ? 0 : 1;
}

async function read(name) {
  const answer = await fetch('/__webhooks/' + name);
  if (!answer.ok) {
    throw new Error(name + ' was answered with ' + answer.status);
  }
  return answer.json();
}

async function look() {
  try {
    const { last, deliveries } = await read('deliveries?after=' + shown.last);
    if (last < shown.last) {
      location.reload(); // another receiver has taken its place
    }
    deliveries.forEach(show);
    if (shown.count > 0) {
      byId('count').textContent = `${shown.count} came, ${shown.refused} of them not accepted.`;
    }
  } catch {
    byId('count').textContent = 'The receiver does not answer. Has it been ended?';
  }
  setTimeout(look, EVERY_MILLISECONDS);
}

async function begin() {
  byId('url').textContent = location.origin + '/';
  byId('refused').addEventListener('change', event =>
    list.classList.toggle('only-refused', event.target.checked));
  look();
  const about = await read('about');
  document.title = about.title + ': deliveries';
  byId('document').textContent =
    `${about.title} ${about.version}, events ${about.events.join(', ')}. Verified: ${about.verified}.`;
  entries(byId('paths'), about.paths.map(({ path, does }) => [path, does]));
}

begin();
