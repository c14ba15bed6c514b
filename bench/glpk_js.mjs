// Times glpk.js under Node on the models of tests/data/lp, model building included. Prints one line of JSON for each:
// {"name", "ns", "reference", "goal"}, the goal being what our WebAssembly may take of its time at most: half up to 50
// rows and columns, no more than its time beyond. Ends with an error where its optimum differs from ours.
//   node build/web/bench/gradus_bench.js --models > models.jsonl
//   node bench/glpk_js.mjs models.jsonl ours.jsonl [part of a name]
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import createGlpk from 'glpk.js/node';

const [modelFile, oursFile, wanted = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(new URL('../node_modules/glpk.js/package.json', import.meta.url), 'utf8'));
const lines = (file) => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
const glpk = await createGlpk();
const ours = new Map(lines(oursFile).map((line) => [line.name, line.result]));

/** A double from its 16 hexadecimal digits. */
const double = (bits) => Buffer.from(bits, 'hex').readDoubleBE();

/** Nanoseconds of one solution: the median of batches that last 10 ms at least. */
async function nanoseconds(solve) {
  let runs = 1;
  const batch = async () => {
    const start = performance.now();
    for (let i = 0; i < runs; ++i) await solve();
    return performance.now() - start;
  };
  while (runs < 1 << 20 && (await batch()) < 10) runs *= 2;
  const times = [];
  for (let i = 0; i < (runs === 1 ? 5 : 15); ++i) times.push((1e6 * (await batch())) / runs);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

for (const { name, rows, columns, constant, model } of lines(modelFile)) {
  if (!name.includes(wanted)) continue;
  const solve = () => glpk.solve(model, { msglev: glpk.GLP_MSG_OFF, presol: false });
  const z = (await solve()).result.z + constant;
  const expected = double(ours.get(name));
  if (!(Math.abs(z - expected) <= 1e-6 * (1 + Math.abs(expected)))) throw new Error(`${name}: ${z} instead of ${expected}`);
  const ns = Number((await nanoseconds(solve)).toFixed(1));
  const goal = rows <= 50 && columns <= 50 ? 0.5 : 1;
  console.log(JSON.stringify({ name, ns, reference: `glpk.js ${version}`, goal }));
}
