// Blocks of the pack as HTML that can be read without scripts. Notes are left out: they are the presenter's.

export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** MathJax's MathML without its line breaks and its own attributes. */
const compact = (mathml) => mathml.replace(/\n\s*/g, '').replace(/ data-mjx-[\w-]+="[^"]*"/g, '');

const styles = { em: 'em', strong: 'strong', code: 'code' };

/** Renders the blocks of one step; `place` gives the address of a set: link in the program. */
export class BlockRenderer {
  constructor(mathml, place) {
    this.mathml = mathml;
    this.place = place;
  }

  address(action) {
    const [, scheme, rest] = /^(\w+):(.*)$/s.exec(action);
    if (scheme === 'set') return this.place(rest);
    if (scheme === 'term') return `glossary.html#${rest}`;
    return scheme === 'https' ? action : undefined;  // what focus: lights up is not here
  }

  run(run) {
    const text = 'f' in run ? compact(this.mathml[run.f]) : escape(run.t);
    const styled = run.s ? `<${styles[run.s]}>${text}</${styles[run.s]}>` : text;
    const address = run.a && this.address(run.a);
    return address ? `<a href="${escape(address)}">${styled}</a>` : styled;
  }

  runs(runs) {
    return runs.map((run) => this.run(run)).join('');
  }

  paragraphs(items) {
    return items.map((runs) => `<p>${this.runs(runs)}</p>`).join('\n');
  }

  list(tag, items) {
    return `<${tag}>\n${items.map((runs) => `<li>${this.runs(runs)}</li>`).join('\n')}\n</${tag}>`;
  }

  /** A block with a heading and a class of its own. */
  section(kind, heading, ...content) {
    return `<section class="${kind}">\n<h3>${heading}</h3>\n${content.filter(Boolean).join('\n')}\n</section>`;
  }

  inProgram(target, words) {
    return `<p><a href="${escape(this.place(target.replace(/^set:/, '')))}">${words}</a></p>`;
  }

  folded(summary, content) {
    return `<details>\n<summary>${summary}</summary>\n${content}\n</details>`;
  }

  blocks(blocks) {
    return blocks.filter((block) => block.kind !== 'notes').map((block) => this[block.kind](block)).join('\n');
  }

  // ---- One function for each kind of block ---------------------------------------------------------------------

  paragraph({ items }) {
    return this.paragraphs(items);
  }

  bullets({ items }) {
    return this.list('ul', items);
  }

  numbers({ items }) {
    return this.list('ol', items);
  }

  callout({ items }) {
    return `<aside class="callout">\n${this.paragraphs(items)}\n</aside>`;
  }

  formula({ formula }) {
    return `<div class="formula">${compact(this.mathml[formula])}</div>`;
  }

  recipe({ good, target, items: [name, ...why] }) {
    const heading = `${good ? 'Worth trying' : 'Worth seeing fail'}: ${this.runs(name)}`;
    return this.section(good ? 'recipe good' : 'recipe bad', heading, this.paragraphs(why), this.inProgram(target, 'Try it'));
  }

  task({ items }) {
    return this.section('task', 'Task', this.paragraphs(items), this.inProgram('', 'Do it in the lesson'));
  }

  quiz({ items, choices, number }) {
    const question = this.paragraphs(items);
    if (number) return this.section('quiz', 'Question', question, this.folded('Answer', this.numberAnswer(number)));
    const answers = choices.map(({ right, runs, hint }) => `<li>${this.runs(runs)} – <strong>${right ? 'right' : 'not right'}</strong>. ${this.runs(hint)}</li>`);
    return this.section('quiz', 'Question', question, this.list('ul', choices.map((choice) => choice.runs)),
      this.folded('Answers', `<ul>\n${answers.join('\n')}\n</ul>`));
  }

  numberAnswer({ value, tolerance, praise }) {
    return `<p><strong>${value}</strong>, within ${tolerance}. ${this.runs(praise)}</p>`;
  }

  predict({ items, target }) {
    return this.section('predict', 'Predict first', this.paragraphs(items), this.inProgram(target, 'Draw your guess in the lesson'));
  }

  more({ title, blocks }) {
    return this.folded(escape(title), this.blocks(blocks));
  }

  source({ file, name, first_line: firstLine, lines }) {
    const caption = `<code>${escape(name)}</code> in <code>${escape(file)}</code>, from line ${firstLine}`;
    return `<figure class="source">\n<figcaption>${caption}</figcaption>\n<pre><code>${escape(lines.join('\n'))}</code></pre>\n</figure>`;
  }
}
