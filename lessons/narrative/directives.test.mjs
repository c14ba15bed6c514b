// Blocks between ::: and :::. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { compileBody, firstBodyLine, run } from './testing.mjs';

const block = (body) => compileBody(body)[0];
const failsAt = (line, message) => new RegExp(`hill\\.md:${firstBodyLine + line}: ${message.source}`);
const quiz = (...answers) => `::: quiz which\nWhich?\n\n${answers.join('\n')}\n:::`;
const number = (...answers) => `::: quiz which number\nWhich?\n\n${answers.join('\n')}\n:::`;

await run({
  'a recipe has its settings, its name and its reasons'() {
    assert.deepEqual(block('::: recipe bad set:learning_rate=3&s=40\n**Bold**\nIt diverges.\n\nAlways.\n:::'), {
      kind: 'recipe', good: false, target: 'set:learning_rate=3&s=40',
      items: [[{ t: 'Bold', s: 'strong' }], [{ t: 'It diverges.' }], [{ t: 'Always.' }]],
    });
  },
  'a recipe is good or bad, sets something and says why'() {
    assert.throws(() => block('::: recipe fine set:s=1\na\nb\n:::'), failsAt(0, /expected "::: recipe good" or "::: recipe bad", found "fine"/));
    assert.throws(() => block('::: recipe good\na\nb\n:::'), failsAt(0, /expected set:parameter=value/));
    assert.throws(() => block('::: recipe good set:s=1\na\n:::'), failsAt(1, /expected a text below the name/));
    assert.throws(() => block('::: recipe good set:learning_rate=9\na\nb\n:::'), failsAt(0, /learning_rate=9 is outside of 0\.01 to 4/));
  },
  'a task names a check of the lesson'() {
    assert.deepEqual(block('::: task arrived\nGet there.\n:::'), { kind: 'task', check: 'arrived', items: [[{ t: 'Get there.' }]] });
    assert.throws(() => block('::: task arived\nGet there.\n:::'), failsAt(0, /there is no check "arived"; did you mean "arrived"\?/));
    assert.throws(() => block('::: task arrived\n:::'), failsAt(0, /expected a text/));
  },
  'a quiz has a hint for each of its choices'() {
    assert.deepEqual(block(quiz('- [ ] a *b* :: No, $x$.', '- [x] c :: Yes.')), {
      kind: 'quiz', id: 'which', items: [[{ t: 'Which?' }]],
      choices: [
        { right: false, runs: [{ t: 'a ' }, { t: 'b', s: 'em' }], hint: [{ t: 'No, ' }, { f: 0 }, { t: '.' }] },
        { right: true, runs: [{ t: 'c' }], hint: [{ t: 'Yes.' }] },
      ],
    });
  },
  'a choice without a hint, a quiz without a right choice or a question are errors'() {
    assert.throws(() => block(quiz('- [ ] a :: no', '- [x] c')), failsAt(4, /expected " :: "/));
    assert.throws(() => block(quiz('- [ ] a :: no', '- [ ] c :: no')), failsAt(0, /expected a right answer/));
    assert.throws(() => block(quiz('- [x] a :: yes')), failsAt(0, /expected at least two answers/));
    assert.throws(() => block(quiz('- a :: no', '- [x] c :: yes')), failsAt(3, /expected an answer/));
    assert.throws(() => block('::: quiz which\n- [x] a :: b\n- [ ] c :: d\n:::'), failsAt(0, /expected a question/));
    assert.throws(() => block('::: quiz which\nWhich?\n:::'), failsAt(0, /expected a list of answers/));
  },
  'a quiz can ask for a number'() {
    assert.deepEqual(block(number('- [x] 0.5 +- 0.01 :: Yes.', '- [ ] < 0.4 :: More.', '- [ ] > 0.9 :: Less.', '- [ ] else :: Close.')).number, {
      value: 0.5, tolerance: 0.01, praise: [{ t: 'Yes.' }],
      hints: [
        { op: '<', limit: 0.4, runs: [{ t: 'More.' }] }, { op: '>', limit: 0.9, runs: [{ t: 'Less.' }] },
        { op: 'else', runs: [{ t: 'Close.' }] },
      ],
    });
  },
  'a number needs its tolerance, and hints end with else'() {
    assert.throws(() => block(number('- [x] 0.5 :: Yes.', '- [ ] else :: No.')), failsAt(3, /expected a value and its tolerance/));
    assert.throws(() => block(number('- [x] 0.5 +- 0.1 :: Yes.', '- [ ] < 0.4 :: No.')), failsAt(0, /expected "- \[ \] else :: hint" as the last/));
    assert.throws(() => block(number('- [x] 5 +- 1 :: Yes.', '- [ ] about 4 :: No.', '- [ ] else :: No.')), failsAt(4, /expected "- \[ \] < 0\.4/));
  },
  'an id is used once'() {
    assert.throws(() => compileBody(`${quiz('- [x] a :: b', '- [ ] c :: d')}\n\n${quiz('- [x] a :: b', '- [ ] c :: d')}`), failsAt(7, /the id "which" is used twice/));
    assert.throws(() => block('::: quiz Which one\n:::'), failsAt(0, /expected ::: quiz id/));
  },
  'a number can be predicted'() {
    assert.deepEqual(block('::: predict guess readout=gap from=0 to=10 step=40 set:learning_rate=1\nHow high?\n:::'), {
      kind: 'predict', id: 'guess', type: 'number', readout: 'gap', from: 0, to: 10, step: 40, target: 'set:learning_rate=1',
      items: [[{ t: 'How high?' }]],
    });
  },
  'a curve can be predicted'() {
    assert.deepEqual(block('::: predict guess curve=gap steps=100 from=0.001 to=10 scale=log\nHow high?\n:::'), {
      kind: 'predict', id: 'guess', type: 'curve', readout: 'gap', from: 0.001, to: 10, scale: 'log', steps: 100, target: '',
      items: [[{ t: 'How high?' }]],
    });
  },
  'a prediction names a readout and a scale that can be drawn'() {
    const predict = (options) => () => block(`::: predict guess ${options}\nHow high?\n:::`);
    assert.throws(predict('readout=gab from=0 to=1'), failsAt(0, /there is no readout "gab"; did you mean "gap"\?/));
    assert.throws(predict('readout=gap from=1 to=1'), failsAt(0, /expected from= below to=/));
    assert.throws(predict('readout=gap from=0 to=1 scale=log'), failsAt(0, /expected from= above 0/));
    assert.throws(predict('readout=gap to=1'), failsAt(0, /expected from= with a number/));
    assert.throws(predict('curve=gap from=0 to=1'), failsAt(0, /expected steps= with a whole number/));
    assert.throws(predict('curve=gap steps=9 step=3 from=0 to=1'), failsAt(0, /step= belongs to the other kind/));
    assert.throws(predict('from=0 to=1'), failsAt(0, /expected either readout= .* or curve=/));
    assert.throws(predict('readout=gap from=0 to=1 colour=red'), failsAt(0, /expected options of: .* found "colour=red"/));
  },
  'notes and folded parts hold other blocks, also each other'() {
    assert.deepEqual(block('::: more Where it *comes* from\nText.\n\n$$x$$\n\n::: notes\nPause.\n:::\n\n:::'), {
      kind: 'more', title: 'Where it *comes* from',
      blocks: [
        { kind: 'paragraph', items: [[{ t: 'Text.' }]] }, { kind: 'formula', formula: 1 },
        { kind: 'notes', blocks: [{ kind: 'paragraph', items: [[{ t: 'Pause.' }]] }] },
      ],
    });
    assert.throws(() => block('::: more\nText.\n:::'), failsAt(0, /expected a title/));
    assert.throws(() => block('::: more A\nText.\n\n[a](focus:mop)\n:::'), failsAt(3, /there is no pane or mark "mop"/));
  },
  'source shows the function as it stands in the file'() {
    assert.deepEqual(block('::: source core/hill.cpp step\n:::'), {
      kind: 'source', file: 'core/hill.cpp', name: 'step', first_line: 3,
      lines: ['// Downhill.', 'void Hill::step() {', '    x -= 1;', '}'],
    });
    assert.throws(() => block('::: source core/hil.cpp step\n:::'), failsAt(0, /there is no file "core\/hil\.cpp"/));
    assert.throws(() => block('::: source core/hill.cpp stop\n:::'), failsAt(0, /core\/hill\.cpp: no function "stop" is defined there/));
  },
  'a block stays where it is begun: right below a paragraph, and text goes on behind it'() {
    assert.deepEqual(compileBody('a\n::: notes\nb\n:::\nc').map((one) => one.kind), ['paragraph', 'notes', 'paragraph']);
  },
  'an unknown block, one without an end and an end without a block are errors'() {
    assert.throws(() => block('a\n\n::: recipee good\nb\n:::'), failsAt(2, /there is no block "::: recipee"; did you mean "recipe"\?/));
    assert.throws(() => block('a\n\n::: notes\nb'), failsAt(2, /expected a line ":::" that ends this block/));
    assert.throws(() => block('a\n\n:::'), failsAt(2, /expected the name of a block behind ":::"/));
  },
});
