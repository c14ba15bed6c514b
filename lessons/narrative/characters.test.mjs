// Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { keepThousands, readRanges } from './characters.mjs';
import { compileLesson } from './lesson.mjs';
import { firstBodyLine, head, project, run } from './testing.mjs';

const compile = (text) => compileLesson(`${head}## One\n${text}\n`, 'hill.md', 'hill', { ...project, hasCharacter: readRanges('U+20-7E,U+202F') });

await run({
  'ranges have their ends and single characters, and nothing beside them'() {
    const has = readRanges('U+41-43,U+20AC');
    assert.deepEqual([...'@ABCD€'].map(has), [false, true, true, true, false, true]);
  },
  'the digits of a number stay together'() {
    assert.equal(keepThousands('earns €3 400, or 1 250 000'), 'earns €3\u202f400, or 1\u202f250\u202f000');
    assert.equal(keepThousands('step 9 of 12, in 3 4000'), 'step 9 of 12, in 3 4000');
  },
  'a character that the fonts lack fails, with its line'() {
    assert.throws(() => compile('Fine.\n\nNot 83⅓ hours.'), { message: new RegExp(`^hill\\.md:${firstBodyLine + 2}: the fonts have no "⅓"`) });
    assert.equal(compile('All of 2 500.').steps[0].blocks[0].items[0][0].t, 'All of 2\u202f500.');
  },
});
