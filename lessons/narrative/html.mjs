// The texts as plain pages: for readers without graphics, for screen readers and search engines. Each has one
// heading of the first level, a list of what the figure shows in words, and links into the program.

import { readFileSync } from 'node:fs';
import { BlockRenderer, escape } from './html_blocks.mjs';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

function page({ title, description, body }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(title)} – Gradus</title>
<meta name="description" content="${escape(description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="text.css">
</head>
<body>
<header>
<nav aria-label="Pages">
<a href="../">Gradus</a>
<a href="index.html">All lessons</a>
<a href="glossary.html">Glossary</a>
</nav>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}

const lessonLink = (id, lessons) => `<a href="${id}.html">${escape(lessons[id].title)}</a>`;
const joined = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

// ---- A lesson ------------------------------------------------------------------------------------------------------

function facts({ track, minutes, level, roles, prerequisites }, lessons) {
  const rows = [['Track', escape(track)], ['Time', `${minutes} minutes`], ['Level', escape(level)], ['For', escape(joined(roles))]];
  if (prerequisites.length) rows.push(['Read first', joined(prerequisites.map((id) => lessonLink(id, lessons)))]);
  return `<dl>\n${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('\n')}\n</dl>`;
}

function rangeOf({ kind, minimum, maximum }) {
  return kind === 'real' || kind === 'integer' ? `, from ${minimum} to ${maximum}` : '';
}

/** What a picture would show, said in words. */
function figure({ panes, parameters, summary }) {
  const shown = panes.map((pane) => `<strong>${escape(pane.title)}</strong>`);
  const settings = parameters.map((parameter) => `<li>${escape(parameter.label)}${rangeOf(parameter)}</li>`);
  return `<section class="figure">
<h2>The figure</h2>
<p>Beside this text the interactive lesson shows ${joined(shown)}. As it opens: ${escape(summary)}</p>
<p>What can be set:</p>
<ul>
${settings.join('\n')}
</ul>
</section>`;
}

function step({ title, blocks }, index, id, mathml) {
  const place = (settings) => `../#${id}/${['v=1', ...(index ? [`t=${index}`] : []), ...(settings ? [settings] : [])].join('&')}`;
  return `<section>\n<h2 id="step-${index + 1}">${escape(title)}</h2>\n${new BlockRenderer(mathml, place).blocks(blocks)}\n</section>`;
}

function neighbours(id, order, lessons) {
  const at = order.indexOf(id);
  const links = [['Before', order[at - 1]], ['Next', order[at + 1]]].filter(([, other]) => other in lessons);
  if (links.length === 0) return '';
  return `<nav class="neighbours" aria-label="Neighbouring lessons">\n${links.map(([word, other]) => `<span>${word}: ${lessonLink(other, lessons)}</span>`).join('\n')}\n</nav>`;
}

function lessonPage(id, lessons, mathml, names) {
  const lesson = lessons[id];
  const body = [
    `<h1>${escape(lesson.title)}</h1>`,
    `<p class="question">${escape(lesson.question)}</p>`,
    `<p><a class="open" href="../#${id}">Open the interactive lesson</a></p>`,
    facts(lesson, lessons),
    figure(names.lessons[id]),
    ...lesson.steps.map((one, index) => step(one, index, id, mathml)),
    neighbours(id, names.order, lessons),
  ];
  return page({ title: lesson.title, description: lesson.question, body: body.filter(Boolean).join('\n') });
}

// ---- Index and glossary --------------------------------------------------------------------------------------------

function indexPage(lessons, order) {
  const tracks = new Map();
  for (const id of order) tracks.set(lessons[id].track, [...(tracks.get(lessons[id].track) ?? []), id]);
  const sections = [...tracks].map(([track, ids]) => `<section>\n<h2>${escape(track)}</h2>\n<ul>\n${ids.map((id) =>
    `<li>${lessonLink(id, lessons)}: ${escape(lessons[id].question)} (${lessons[id].minutes} minutes, ${escape(lessons[id].level)})</li>`).join('\n')}\n</ul>\n</section>`);
  const description = 'The lessons of Gradus as text: the mathematics of machine learning and optimization, step by step.';
  return page({
    title: 'All lessons', description,
    body: `<h1>All lessons</h1>\n<p>${description} Each has an interactive figure in <a href="../">the program</a>.</p>\n${sections.join('\n')}`,
  });
}

function glossaryPage(glossary, mathml) {
  const renderer = new BlockRenderer(mathml, () => '../');
  const entries = Object.entries(glossary).sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en'));
  const sections = entries.map(([id, { name, blocks }]) => `<section>\n<h2 id="${id}">${escape(name)}</h2>\n${renderer.blocks(blocks)}\n</section>`);
  return page({ title: 'Glossary', description: 'The terms that the lessons of Gradus use.', body: `<h1>Glossary</h1>\n${sections.join('\n')}` });
}

/** { file name: contents } of all pages. */
export function renderPages(pack, mathml, names) {
  const { lessons, glossary } = pack;
  const order = names.order.filter((id) => id in lessons);
  const pages = Object.fromEntries(order.map((id) => [`${id}.html`, lessonPage(id, lessons, mathml, names)]));
  return {
    ...pages,
    'index.html': indexPage(lessons, order),
    'glossary.html': glossaryPage(glossary, mathml),
    'text.css': readFileSync(new URL('text.css', import.meta.url), 'utf8'),
  };
}
