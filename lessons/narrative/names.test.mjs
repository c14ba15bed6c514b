// Names in links. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { editDistance } from './authoring_error.mjs';
import { compileBody, firstBodyLine, run } from './testing.mjs';

const link = (target) => compileBody(`[a](${target})`)[0].items[0][0];
const failsWith = (target, message) => assert.throws(() => link(target), new RegExp(`hill\\.md:${firstBodyLine}: ${message.source}`));

await run({
  'settings keep what is known'() {
    assert.equal(link('set:learning_rate=0.9&methods=3&s=40').a, 'set:learning_rate=0.9&methods=3&s=40');
  },
  'a misspelt parameter is an error that names the nearest one'() {
    failsWith('set:learning_rat=1', /there is no parameter "learning_rat"; did you mean "learning_rate"\?/);
    failsWith('set:temperature=1', /there is no parameter "temperature" \(there are: learning_rate, methods\)/);
  },
  'a value must be a number in the parameter\'s range'() {
    failsWith('set:learning_rate=5', /learning_rate=5 is outside of 0\.01 to 4/);
    failsWith('set:learning_rate=fast', /expected a number for "learning_rate", found "fast"/);
    failsWith('set:learning_rate=', /expected a number for "learning_rate", found ""/);
    failsWith('set:methods=1.5', /expected a whole number for "methods"/);
    failsWith('set:s=-1', /expected a step/);
    failsWith('set:learning_rate', /expected name=value in "set:learning_rate"/);
  },
  'edits are JSON for the author and base64url for the program'() {
    const target = link('<set:e={"start":[1, 2]}&s=3>').a;
    assert.equal(target, 'set:e=eyJzdGFydCI6WzEsMl19&s=3');
    assert.equal(link('set:e=%7B%22start%22:[1,2]%7D&s=3').a, target);
    failsWith('<set:e={start}>', /the edits are not JSON/);
    failsWith('set:e=3', /expected edits as \{"name": value\}/);
  },
  'focus names a pane or a mark'() {
    assert.equal(link('focus:map').a, 'focus:map');
    assert.equal(link('<focus:Gradient descent>').a, 'focus:Gradient descent');
    assert.equal(link('focus:Gradient%20descent').a, 'focus:Gradient descent');
    failsWith('focus:mapp', /there is no pane or mark "mapp"; did you mean "map"\?/);
  },
  'a value is a live number with its text as fallback'() {
    assert.deepEqual(link('value:gap'), { v: 'gap', t: 'a' });
    assert.deepEqual(link('value:gap:3'), { v: 'gap', d: 3, t: 'a' });
    assert.deepEqual(compileBody('**[0.9](value:gap)**')[0].items[0][0], { v: 'gap', t: '0.9', s: 'strong' });
    failsWith('value:gup', /there is no readout "gup"; did you mean "gap"\?/);
    failsWith('value:gap:99', /expected 1 to 15 significant digits/);
    assert.throws(() => compileBody('[a *b*](value:gap)'), /expected a number as the text of a value: link/);
  },
  'a term is in the glossary'() {
    assert.equal(link('term:condition_number').a, 'term:condition_number');
    failsWith('term:condition', /there is no term of the glossary "condition"/);
  },
  'other addresses are errors, except https'() {
    assert.equal(link('https://example.org/a?b=c').a, 'https://example.org/a?b=c');
    failsWith('http://example.org', /expected a link to set:, focus:, value:, term: or https:/);
    failsWith('javascript:1', /expected a link to set:/);
  },
  'a formula can be a link'() {
    assert.equal(compileBody('[$\\eta$](set:learning_rate=1)')[0].items[0][0].a, 'set:learning_rate=1');
  },
  'the distance of words counts insertions, deletions and substitutions'() {
    assert.equal(editDistance('kitten', 'sitting'), 3);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('abc', 'abc'), 0);
  },
});
