// The example in README.md compiles, uses everything there is, and becomes the pack that the C++ tests read
// (UPDATE_GOLDEN=1 writes it anew). Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { compileTexts } from './compile.mjs';
import { directives } from './directives.mjs';
import { names, run, sources, valley } from './testing.mjs';

const golden = new URL('../../tests/golden/narrative_pack.json', import.meta.url);
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const files = {
  ...sources,
  'lessons/optim/hill.md': /```markdown\n([\s\S]*?)\n```/.exec(readme)[1],
  'lessons/optim/valley.md': valley,
  'lessons/glossary.md': '## gradient\nGradient\nThe slope, $\\nabla f$.\n',
};
const { pack } = await compileTexts(['lessons/optim/hill.md', 'lessons/optim/valley.md'], { lessons: names }, (path) => files[path]);
const blocks = pack.lessons.hill.steps.flatMap((step) => step.blocks);
const runs = blocks.flatMap((block) => block.items ?? []).flat();

await run({
  'every kind of block is there'() {
    const kinds = new Set(blocks.map((block) => block.kind));
    for (const kind of ['paragraph', 'bullets', 'numbers', 'callout', 'formula', ...Object.keys(directives)]) assert.ok(kinds.has(kind), kind);
    assert.deepEqual(blocks.filter((block) => block.kind === 'quiz').map((block) => 'number' in block), [false, true]);
    assert.deepEqual(blocks.filter((block) => block.kind === 'predict').map((block) => block.type), ['number', 'curve']);
  },
  'every kind of run is there'() {
    const actions = new Set(runs.map((one) => one.a?.split(':')[0]).filter(Boolean));
    assert.deepEqual(actions, new Set(['set', 'focus', 'term', 'https']));
    assert.deepEqual(new Set(runs.map((one) => one.s).filter(Boolean)), new Set(['strong', 'em', 'code']));
    assert.deepEqual(runs.filter((one) => one.v).map((one) => one.d), [undefined, 2]);
    assert.ok(runs.some((one) => 'f' in one));
  },
  'the pack is the one that the C++ tests read'() {
    const text = `${JSON.stringify(pack)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    assert.equal(readFileSync(golden, 'utf8'), text, 'tests/golden/narrative_pack.json differs: UPDATE_GOLDEN=1 writes it anew');
  },
});
