// A line of Markdown as runs: { t: text, s: style, a: action }, { f: formula, a } or { v: readout, d: digits, t: fallback }.

import { keepThousands } from './characters.mjs';

const styles = { em: 'em', strong: 'strong', code: 'code' };

/** Collects the runs of one inline node; `context` knows the names and says where a mistake is. */
class InlineCompiler {
  constructor(node, context) {
    this.context = context;
    this.line = node.line;
    this.lines = [[]];
    this.depth = { em: 0, strong: 0 };
    this.action = '';
    for (const child of node.inline) this.take(child);
    if (this.link) this.fail('the link does not end');
  }

  fail(message) {
    this.context.fail(this.line, message);
  }

  push(run) {
    this.lines.at(-1).push(run);
  }

  pushText(text, code) {
    if (!text) return;
    this.context.checkCharacters(this.line, text);
    const style = code ? styles.code : this.depth.strong ? styles.strong : this.depth.em ? styles.em : '';
    this.push({ t: text, ...(style && { s: style }), ...(this.action && { a: this.action }) });
  }

  take(child) {
    const depthChange = /^(em|strong)_(open|close)$/.exec(child.type);
    if (depthChange) this.depth[depthChange[1]] += depthChange[2] === 'open' ? 1 : -1;
    else if (child.type === 'text') this.pushText(keepThousands(child.content));
    else if (child.type === 'text_special') this.pushText(child.content);
    else if (child.type === 'code_inline') this.pushText(child.content, true);
    else if (child.type === 'formula') this.pushFormula(child.content);
    else if (child.type === 'softbreak') this.breakLine();
    else if (child.type === 'link_open') this.openLink(child.attrGet('href'));
    else if (child.type === 'link_close') this.closeLink();
    else if (child.type === 'dollar') this.fail('expected "$" behind the formula, with no space before it; write \\$ for a dollar sign');
    else this.fail(`"${child.type}" cannot be used in a lesson's text`);
  }

  breakLine() {
    ++this.line;
    this.lines.push([]);
  }

  pushFormula(tex) {
    const formula = this.context.formula(this.line, tex, false);
    this.push({ f: formula, ...(this.action && { a: this.action }) });
  }

  openLink(target) {
    this.link = { target, begin: this.lines.at(-1).length, line: this.lines.length };
    if (!target.startsWith('value:')) this.action = this.context.names.action(this.line, target);
  }

  /** The words of a value: link are its fallback; the run becomes the live number. */
  closeLink() {
    const { target, begin, line } = this.link;
    const runs = this.lines.at(-1);
    this.link = undefined;
    this.action = '';
    if (!target.startsWith('value:')) return;
    if (line !== this.lines.length || runs.length !== begin + 1 || !('t' in runs[begin]))
      this.fail('expected a number as the text of a value: link, as in [0.90](value:adam_gap)');
    const { readout, digits } = this.context.names.value(this.line, target);
    runs[begin] = { v: readout, ...(digits && { d: digits }), ...runs[begin] };
  }
}

/** The runs of each source line of an inline node. */
export function compileLines(node, context) {
  return new InlineCompiler(node, context).lines;
}

const isPlain = (run) => 't' in run && !('v' in run);
const sameLook = (a, b) => isPlain(a) && isPlain(b) && a.s === b.s && a.a === b.a;

/** One list of runs, lines joined by spaces; neighbours of the same look become one run. */
export function joinLines(lines) {
  const runs = [];
  const push = (run) => {
    if (runs.length && sameLook(runs.at(-1), run)) runs.at(-1).t += run.t;
    else runs.push({ ...run });
  };
  lines.forEach((line, index) => {
    if (index > 0) push({ t: ' ', ...(line[0]?.a && runs.at(-1)?.a === line[0].a && { a: line[0].a }) });
    line.forEach(push);
  });
  return runs;
}

export function compileInline(node, context) {
  return joinLines(compileLines(node, context));
}

/**
 * Blocks that begin with a name in their first line: its runs, the rest of its paragraph (one list of runs or none)
 * and the nodes below.
 */
export function compileNamed([head, ...others], line, context) {
  if (head?.type !== 'paragraph') context.fail(line, 'expected a name in the first line');
  const [name, ...rest] = compileLines(head.children[0], context);
  if (rest.length + others.length === 0) context.fail(head.line, 'expected a text below the name');
  return { name: joinLines([name]), rest: rest.length ? [joinLines(rest)] : [], others };
}

/** Runs cut at the first " :: " in plain text: [before, after], or undefined where there is none. */
export function splitRuns(runs) {
  const index = runs.findIndex((run) => isPlain(run) && !run.s && / ::(\s|$)/.test(run.t));
  if (index < 0) return undefined;
  const { t, ...look } = runs[index];
  const cut = t.search(/ ::(\s|$)/);
  const nonEmpty = (run) => run.t !== '';
  return [
    [...runs.slice(0, index), { t: t.slice(0, cut), ...look }].filter(nonEmpty),
    [{ t: t.slice(cut + 3).trimStart(), ...look }, ...runs.slice(index + 1)].filter(nonEmpty),
  ];
}
