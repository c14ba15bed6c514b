// TeX to outlines. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { Formulas } from './formulas.mjs';
import { readPath, writePath } from './svg_outlines.mjs';
import { compileBody, firstBodyLine, project, run } from './testing.mjs';

const formulas = await Formulas.create();
const typeset = (tex, display = true) => formulas.formulas[formulas.add(tex, display)];
const lineAt = (line) => new RegExp(`hill\\.md:${firstBodyLine + line}: `);

await run({
  'a path becomes moves, lines and curves in absolute coordinates'() {
    assert.equal(writePath(readPath('M1 2H10V20Q30 40 50 60T70 80Z')), 'M1 2L10 2L10 20Q30 40 50 60Q70 80 70 80Z');
    assert.equal(writePath(readPath('M0 0C1 2 3 4 5 6S7 8 9 10')), 'M0 0C1 2 3 4 5 6C7 8 7 8 9 10');
    assert.throws(() => readPath('M0 0a1 1 0 0 1 2 2'), /path command "a"/);
  },
  // TeX's x (cmmi10) is 572 wide, a plus sign 778 between spaces of 222, a digit 500; scaled by 1.15.
  'signs stand one behind the other on the baseline'() {
    const { w, d, items } = typeset('x+1');
    assert.equal(w, Math.round((572 + 222.2 + 778 + 222.2 + 500) * 1.15));
    assert.ok(d > 0 && d < 120);
    assert.deepEqual(items.map(([, x, y]) => [x, y]), [[0, 0], [913, 0], [2064, 0]]);
    assert.deepEqual(items.map((item) => item.slice(3)), [[1.15, 1.15, -1], [1.15, 1.15, -1], [1.15, 1.15, -1]]);
  },
  'an exponent is raised and smaller, an index lowered'() {
    const [, exponent] = typeset('x^2').items;
    assert.ok(exponent[2] > 300 && exponent[3] < 0.85);
    const [, index] = typeset('x_2').items;
    assert.ok(index[2] < -100 && index[3] < 0.85);
  },
  'a fraction has its numerator above its bar and its denominator below'() {
    const { items, rects, h, d } = typeset('\\frac{a}{b}');
    const [[, y, , thickness]] = rects.map((rect) => rect.slice(0, 4));
    assert.ok(items[0][2] > y + thickness && items[1][2] < y);
    assert.ok(h > items[0][2] && d > -items[1][2]);
  },
  'formulas share their outlines and are typeset once'() {
    const before = formulas.glyphs.size;
    assert.equal(typeset('x+1'), typeset('x+1'));
    assert.notEqual(typeset('x+1', false), typeset('x+1', true));
    typeset('1+x+1');
    assert.equal(formulas.glyphs.size, before);
  },
  'the stretched middle of a tall bracket is a bar between its ends'() {
    const { items, rects, h, d } = typeset('\\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\end{matrix}\\right)');
    assert.equal(items.length, 8);
    assert.equal(rects.length, 2);
    for (const [, y, width, height] of rects) {
      assert.ok(width > 100 && width < 200 && height > 1000);
      assert.ok(y > -d && y + height < h);
    }
  },
  'a term is found again on its signs and bars'() {
    const { items, rects } = typeset('\\class{rate}{\\frac{\\eta}{2}}+1');
    const rate = [...formulas.classes.keys()].indexOf('rate');
    assert.deepEqual(items.map((item) => item.at(-1)), [rate, rate, -1, -1]);
    assert.equal(rects[0].at(-1), rate);
    assert.deepEqual([...formulas.termsOf(formulas.add('\\class{rate}{\\frac{\\eta}{2}}+1', true))], ['rate']);
  },
  'a formula is also said in words and written in MathML'() {
    assert.equal(typeset('\\frac{a}{b}+\\eta^2').speech, 'a over b plus eta squared');
    assert.match(formulas.mathml[formulas.add('\\frac{a}{b}', true)], /^<math [^>]*display="block">\s*<mfrac>/);
  },
  'bad TeX is an error with its line and what is wrong'() {
    assert.throws(() => compileBody('One\ntwo $\\frac{a$.'), lineAt(1));
    assert.throws(() => compileBody('$\\foo$'), /the formula "\\foo" cannot be typeset: Undefined control sequence \\foo/);
    assert.throws(() => compileBody('a\n\n$$\n\\left( a\n$$'), lineAt(2));
    assert.throws(() => compileBody('$\\text{für}$'), /no "ü"; write such text outside/);
  },
  'a formula that does not fit into the column is an error'() {
    assert.throws(() => compileBody(`$$${'x+'.repeat(20)}x$$`), /em wide, 24 fit/);
    assert.throws(() => compileBody(`$${'x+'.repeat(8)}x$`), /em wide, 12 fit/);
  },
  'a term in a formula must be a name of the lesson'() {
    const [{ items: [[run]] }] = compileBody('$\\class{learning_rate}{\\eta}$');
    assert.deepEqual(project.formulas.termsOf(run.f), new Set(['learning_rate']));
    assert.throws(() => compileBody('$\\class{learning_rte}{\\eta}$'), /there is no parameter, readout, pane or mark "learning_rte"; did you mean "learning_rate"\?/);
  },
  'a dollar sign that begins no formula must be escaped'() {
    assert.deepEqual(compileBody('It costs \\$5 and \\$6.')[0].items[0], [{ t: 'It costs $5 and $6.' }]);
    assert.throws(() => compileBody('It costs $5 and $6.'), /write \\\$ for a dollar sign/);
    assert.throws(() => compileBody('a\n\n$$x'), lineAt(2));
  },
});
