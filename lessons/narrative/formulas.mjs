// Typesets TeX with MathJax and collects all formulas of all texts with the outlines that they share.

import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { STATE } from 'mathjax-full/js/core/MathItem.js';
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/AllPackages.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import speech from 'speech-rule-engine';
import { placeFormula } from './svg_outlines.mjs';

const packages = ['base', 'ams', 'boldsymbol', 'html', 'newcommand'];

/** A formula's em in ems of the text around it: between equal x-heights (1.24) and equal capitals (1.06). */
const formulaScale = 1.15;

/** In ems of the text: what fits into a line of the column, and into a sentence without tearing it. */
const widest = { display: 24, inline: 12 };

export class Formulas {
  /** Speech needs its rules loaded before the first formula: await Formulas.create(). */
  static async create() {
    await speech.setupEngine({ locale: 'en', domain: 'clearspeak', speech: 'none' });
    await speech.engineReady();
    return new Formulas();
  }

  constructor() {
    this.adaptor = liteAdaptor();
    RegisterHTMLHandler(this.adaptor);
    const input = new TeX({ packages, formatError: (_, error) => { throw error; } });
    this.document = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'local' }) });
    this.visitor = new SerializedMmlVisitor();
    this.glyphs = new Map();   // outline -> index
    this.classes = new Map();  // term -> index
    this.formulas = [];        // as in the pack
    this.mathml = [];          // beside them, for the pages of text
    this.known = new Map();    // what was typeset already
  }

  /** The index of the formula in the pack. A mistake in it throws an Error that says what is wrong. */
  add(tex, display) {
    const key = `${display ? 'display' : 'inline'} ${tex}`;
    if (!this.known.has(key)) this.known.set(key, this.typeset(tex, display));
    return this.known.get(key);
  }

  typeset(tex, display) {
    const mathml = this.visitor.visitTree(this.document.convert(tex, { display, end: STATE.CONVERT }));
    const container = this.document.convert(tex, { display });
    const placed = placeFormula(this.adaptor.firstChild(container), this.adaptor);
    const limit = widest[display ? 'display' : 'inline'];
    const width = placed.width * formulaScale / 1000;
    if (width > limit) throw new Error(`the formula is ${width.toFixed(1)} em wide, ${limit} fit; break it into lines or parts`);
    this.mathml.push(mathml);
    return this.formulas.push(this.packed(placed, tex, speech.toSpeech(mathml))) - 1;
  }

  packed({ width, height, depth, glyphs, rules }, tex, words) {
    const length = (value) => Math.round(value * formulaScale);
    const scale = (value) => Math.round(value * formulaScale * 1e4) / 1e4;
    return {
      w: length(width), h: length(height), d: length(depth),
      items: glyphs.map((glyph) => [
        indexIn(this.glyphs, glyph.outline), length(glyph.x), length(glyph.y), scale(glyph.sx), scale(glyph.sy), this.term(glyph.name),
      ]),
      rects: rules.map((rule) => [
        length(rule.x), length(rule.y), length(rule.width), length(rule.height), this.term(rule.name),
      ]),
      tex, speech: words,
    };
  }

  term(name) {
    return name ? indexIn(this.classes, name) : -1;
  }

  /** The terms that \class{name}{...} names in one formula. */
  termsOf(index) {
    const names = [...this.classes.keys()];
    const { items, rects } = this.formulas[index];
    return new Set([...items, ...rects].map((placed) => placed.at(-1)).filter((term) => term >= 0).map((term) => names[term]));
  }

  pack() {
    return { glyphs: [...this.glyphs.keys()], formulas: this.formulas, classes: [...this.classes.keys()] };
  }
}

function indexIn(table, key) {
  if (!table.has(key)) table.set(key, table.size);
  return table.get(key);
}
