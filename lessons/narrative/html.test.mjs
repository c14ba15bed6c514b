// Pages of HTML. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderPages } from './html.mjs';
import { compileGlossary, compileLesson } from './lesson.mjs';
import { compileBody, names, project, run, valley } from './testing.mjs';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const example = /```markdown\n([\s\S]*?)\n```/.exec(readme)[1];

const pack = {
  lessons: {
    hill: compileLesson(example, 'hill.md', 'hill', project),
    valley: compileLesson(valley, 'valley.md', 'valley', project),
  },
  glossary: compileGlossary('## gradient\nGradient\nThe slope $\\nabla f$.\n\n## condition_number\nCondition number\nSee [a](term:gradient).\n', 'glossary.md', project),
};
const pages = renderPages(pack, project.formulas.mathml, { lessons: names, order: ['valley', 'hill'] });
const hill = pages['hill.html'];

const withoutEnd = new Set(['meta', 'link', '!doctype']);

/** Fails where elements are not closed in the order in which they were opened. */
function expectNested(html) {
  const open = [];
  for (const [, closing, name, empty] of html.matchAll(/<(\/?)([!\w]+)[^>]*?(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), name, `</${name}> in ${html.slice(0, 200)}`);
    else if (!empty && !withoutEnd.has(name)) open.push(name);
  }
  assert.deepEqual(open, []);
}

const count = (html, pattern) => [...html.matchAll(pattern)].length;

/** A page with only this text. */
function bodyOf(text) {
  const lessons = { ...pack.lessons, hill: { ...pack.lessons.hill, steps: [{ title: 'One', blocks: compileBody(text) }] } };
  return renderPages({ lessons, glossary: {} }, project.formulas.mathml, { lessons: names, order: ['valley', 'hill'] })['hill.html'];
}

await run({
  'there is a page for each lesson, an index, a glossary and their style'() {
    assert.deepEqual(Object.keys(pages).sort(), ['glossary.html', 'hill.html', 'index.html', 'text.css', 'valley.html']);
  },
  'every element is closed, and every page has one first heading, a language and a title'() {
    for (const [name, page] of Object.entries(pages).filter(([file]) => file.endsWith('.html'))) {
      expectNested(page);
      assert.equal(count(page, /<h1>/g), 1, name);
      assert.match(page, /<html lang="en">/);
      assert.match(page, /<title>[^<]+ – Gradus<\/title>/);
      assert.doesNotMatch(page, /undefined|\[object|<script/);
    }
  },
  'steps are headings with a place of their own'() {
    assert.equal(count(hill, /<h2 id="step-\d">/g), pack.lessons.hill.steps.length);
  },
  'links that set something open the program at this step with these settings'() {
    assert.match(hill, /<a href="\.\.\/#hill\/v=1&amp;t=1&amp;learning_rate=0\.9&amp;s=40">rate of 0\.9<\/a>/);
  },
  'the figure is named in words'() {
    assert.match(hill, /shows <strong>Map<\/strong> and <strong>Progress<\/strong>\. As it opens: Step 0\./);
    assert.match(hill, /<li>Learning rate, from 0\.01 to 4<\/li>/);
  },
  'formulas are MathML without MathJax\'s own attributes'() {
    assert.match(hill, /<div class="formula"><math [^>]*display="block">/);
    assert.doesNotMatch(hill, /data-mjx/);
  },
  'a quiz is a list, its answers are folded'() {
    assert.match(hill, /<ul>\n<li>Uphill<\/li>\n<li>Downhill<\/li>\n<\/ul>\n<details>\n<summary>Answers<\/summary>/);
    assert.match(hill, /<strong>0\.5<\/strong>, within 0\.01\. Yes/);
  },
  'a live number is its fallback, a focus link its words'() {
    assert.match(bodyOf('It is [0.90](value:gap) on the [map](focus:map).'), /<p>It is 0\.90 on the map\.<\/p>/);
  },
  'the presenter\'s notes are left out'() {
    assert.doesNotMatch(hill, /For the presenter only/);
  },
  'what an author writes is text, never markup'() {
    assert.match(pages['valley.html'], /How &lt;deep&gt;\?/);
    assert.match(bodyOf('a <b>c</b> & `<d>`'), /<p>a &lt;b&gt;c&lt;\/b&gt; &amp; <code>&lt;d&gt;<\/code><\/p>/);
  },
  'terms lead to the glossary, which has them in order of their names'() {
    assert.match(hill, /<a href="glossary\.html#gradient">gradient<\/a>/);
    assert.ok(pages['glossary.html'].indexOf('id="condition_number"') < pages['glossary.html'].indexOf('id="gradient"'));
  },
  'lessons know their neighbours and what to read first'() {
    assert.match(hill, /<dt>Read first<\/dt><dd><a href="valley\.html">The valley<\/a>/);
    assert.match(pages['valley.html'], /Next: <a href="hill\.html">The hill<\/a>/);
    assert.match(pages['index.html'], /<h2>Descent<\/h2>\n<ul>\n<li><a href="valley\.html">/);
  },
});
