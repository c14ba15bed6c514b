// What the links and blocks of a lesson's text may name: the lesson's own parameters, readouts, checks, panes and
// marks (as gradus_names printed them), and the glossary's terms. A name that is not there is an authoring error.

import { suggestion } from './authoring_error.mjs';

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A glossary entry belongs to no lesson: its links can only lead to other terms. */
export const noNames = { parameters: [], readouts: [], checks: [], panes: [], marks: [] };

export class Names {
  /** `lesson`: the entry of gradus_names; `fail(line, message)` throws. */
  constructor(lesson, terms, fail) {
    this.lesson = lesson;
    this.terms = terms;
    this.fail = fail;
  }

  /** The target of a link as the program takes it. */
  action(line, target) {
    const [, scheme, rest] = /^(\w+):(.*)$/s.exec(target) ?? [];
    if (scheme === 'set') return this.settings(line, target);
    if (scheme === 'focus') return this.focus(line, decoded(rest));
    if (scheme === 'term') return this.term(line, rest);
    if (scheme === 'https') return target;
    return this.fail(line, `expected a link to set:, focus:, value:, term: or https:, found "${target}"`);
  }

  known(line, what, name, list) {
    if (!list.includes(name)) this.fail(line, `there is no ${what} "${name}"${suggestion(name, list)}`);
    return name;
  }

  readout(line, name) {
    return this.known(line, 'readout', name, this.lesson.readouts.map((one) => one.id));
  }

  check(line, name) {
    return this.known(line, 'check', name, this.lesson.checks);
  }

  focus(line, name) {
    return `focus:${this.known(line, 'pane or mark', name, [...this.lesson.panes.map((pane) => pane.id), ...this.lesson.marks])}`;
  }

  term(line, name) {
    return `term:${this.known(line, 'term of the glossary', name, this.terms)}`;
  }

  /** What \class{name}{...} can name: something that has a number or lights up. */
  symbol(line, name) {
    const { parameters, readouts, panes, marks } = this.lesson;
    return this.known(line, 'parameter, readout, pane or mark', name, [...[...parameters, ...readouts, ...panes].map((one) => one.id), ...marks]);
  }

  /** "value:adam_gap" or "value:adam_gap:3", with the number of significant digits. */
  value(line, target) {
    const [, readout, digits] = /^value:(\w+)(?::(\w+))?$/.exec(target) ?? this.fail(line, `expected value:readout or value:readout:digits, found "${target}"`);
    if (digits !== undefined && !/^([1-9]|1[0-5])$/.test(digits)) this.fail(line, `expected 1 to 15 significant digits, found "${digits}"`);
    return { readout: this.readout(line, readout), digits: Number(digits ?? 0) };
  }

  /** "set:learning_rate=0.9&s=40": known parameters in their ranges, s a step, e edits. */
  settings(line, target) {
    const fields = target.slice('set:'.length).split('&').map((field) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(field) ?? this.fail(line, `expected name=value in "${target}", found "${field}"`);
      return `${name}=${this.setting(line, name, value)}`;
    });
    return `set:${fields.join('&')}`;
  }

  setting(line, name, text) {
    if (name === 'e') return this.edits(line, text);
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) this.fail(line, `expected a number for "${name}", found "${text}"`);
    if (name === 's') {
      if (!/^\d+$/.test(text)) this.fail(line, `expected a step (0, 1, 2 ...) for "s", found "${text}"`);
      return text;
    }
    this.known(line, 'parameter', name, this.lesson.parameters.map((one) => one.id));
    const { kind, minimum, maximum } = this.lesson.parameters.find((one) => one.id === name);
    if (value < minimum || value > maximum) this.fail(line, `${name}=${text} is outside of ${minimum} to ${maximum}`);
    if (kind !== 'real' && !Number.isInteger(value)) this.fail(line, `expected a whole number for "${name}", found "${text}"`);
    return text;
  }

  /** JSON as the author wrote it, as base64url as in share links. */
  edits(line, text) {
    let edits;
    try {
      edits = JSON.parse(decoded(text));
    } catch (error) {
      this.fail(line, `the edits are not JSON: ${error.message}`);
    }
    if (edits === null || typeof edits !== 'object' || Array.isArray(edits)) this.fail(line, 'expected edits as {"name": value}');
    return Buffer.from(JSON.stringify(edits)).toString('base64url');
  }
}
