// The command as the build runs it. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstBodyLine, head, names, run, valley } from './testing.mjs';

const root = mkdtempSync(join(tmpdir(), 'gradus texts '));  // a space, as on many desks
process.on('exit', () => rmSync(root, { recursive: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

write('names.json', JSON.stringify({ lessons: names, order: ['valley', 'hill'] }));
write('lessons/glossary.md', '## gradient\nGradient\nThe slope.\n');
write('lessons/optim/valley.md', valley);
write('core/hill.cpp', 'void step() {}\n');

/** Compiles this text of a lesson, and the valley's; { status, stderr } of the command. */
function compile(body, others = [join(root, 'lessons/optim/valley.md')]) {
  write('lessons/optim/hill.md', `${head}## One\n${body}\n`);
  const script = fileURLToPath(new URL('compile.mjs', import.meta.url));
  return spawnSync(process.execPath, [
    script, '--names', join(root, 'names.json'), '--root', root, '--output', join(root, 'out/pack.json'),
    '--depfile', join(root, 'out/pack.d'), '--html', join(root, 'out/text'), join(root, 'lessons/optim/hill.md'), ...others,
  ], { encoding: 'utf8' });
}

function expectFailure(body, line, message) {
  const { status, stderr } = compile(body);
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`^lessons/optim/hill\\.md:${firstBodyLine + line}: ${message.source}\\n$`));
}

await run({
  'a good text becomes a pack, pages and a list of the files that were read'() {
    const { status, stderr } = compile('Text $x$.\n\n::: source core/hill.cpp step\n:::');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const pack = JSON.parse(readFileSync(join(root, 'out/pack.json'), 'utf8'));
    assert.equal(pack.version, 2);
    assert.deepEqual(Object.keys(pack.lessons), ['hill', 'valley']);
    assert.deepEqual(readdirSync(join(root, 'out/text')).sort(), ['glossary.html', 'hill.html', 'index.html', 'text.css', 'valley.html']);
    const read = readFileSync(join(root, 'out/pack.d'), 'utf8');
    for (const file of ['pack.json:', 'hill.md', 'glossary.md', 'hill.cpp']) assert.ok(read.includes(file), file);
    assert.ok(read.includes('gradus\\ texts\\ '));
  },
  'what did not change is not written again'() {
    compile('Text.');
    const before = statSync(join(root, 'out/pack.json')).mtimeMs;
    compile('Text.');
    assert.equal(statSync(join(root, 'out/pack.json')).mtimeMs, before);
  },
  'a misspelt parameter fails, with file and line'() {
    expectFailure('One.\n\n[two](set:learning_rte=1)', 2, /there is no parameter "learning_rte"; did you mean "learning_rate"\?/);
  },
  'a misspelt check fails, with file and line'() {
    expectFailure('One.\n\n::: task arived\nGet there.\n:::', 2, /there is no check "arived"; did you mean "arrived"\?/);
  },
  'a misspelt readout fails, with file and line'() {
    expectFailure('It is\n[0.9](value:gab).', 1, /there is no readout "gab"; did you mean "gap"\?/);
  },
  'a misspelt pane fails, with file and line'() {
    expectFailure('See [it](focus:mpa).', 0, /there is no pane or mark "mpa"; did you mean "map"\?/);
  },
  'bad TeX fails, with file and line'() {
    expectFailure('One.\n\n- $x$\n- $\\frac{x$', 3, /the formula "\\frac\{x" cannot be typeset: Missing close brace/);
  },
  'a lesson without a text fails'() {
    assert.match(compile('Text.', []).stderr, /the lesson "valley" has no text/);
  },
  'an unknown block fails, with file and line'() {
    expectFailure('One.\n\n::: receipt good\n:::', 2, /there is no block "::: receipt"; did you mean "recipe"\?/);
  },
});
