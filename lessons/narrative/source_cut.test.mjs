// Functions cut from C++. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { cutFunction } from './source_cut.mjs';
import { run } from './testing.mjs';

const file = `#include "core/a.h"

namespace core {

namespace {

/// Doubles, as in "{".
double twice(double x) { return 2.0 * x; }

}  // namespace

A::A(int n)
    : n_(n), m_(twice(n)) {
    step();
}

std::vector<double>
A::values() const {
    // a brace that does not count: }
    if (n_ > 0) {
        return {twice(1.0)};
    }
    return {};
}

class B {
public:
    int step() const override { return 1; }
};

void A::step() { ++n_; }

}  // namespace core
`;
const cut = (name) => cutFunction(file, name);

await run({
  'a function comes with the comment above it'() {
    assert.deepEqual(cut('twice'), { first_line: 7, lines: ['/// Doubles, as in "{".', 'double twice(double x) { return 2.0 * x; }'] });
  },
  'a constructor comes with its initializers'() {
    assert.deepEqual(cut('A::A'), { first_line: 12, lines: ['A::A(int n)', '    : n_(n), m_(twice(n)) {', '    step();', '}'] });
  },
  'a body ends at its own brace, and a result type on the line before belongs to it'() {
    const { first_line, lines } = cut('values');
    assert.equal(first_line, 17);
    assert.equal(lines.length, 8);
    assert.equal(lines.at(-1), '}');
  },
  'the class tells functions of one name apart'() {
    assert.throws(() => cut('step'), /2 functions "step" are defined there \(lines 28, 31\); name its class: Class::step/);
    assert.deepEqual(cut('A::step').lines, ['void A::step() { ++n_; }']);
  },
  'a name that is only called, or nowhere, is an error'() {
    assert.throws(() => cut('missing'), /no function "missing" is defined there/);
    assert.throws(() => cut('m_'), /no function "m_" is defined there/);
  },
});
