// Joins the two benchmark runs: prints a table, writes the list of {name, native_ns, wasm_ns, ratio}. Where other
// programs were timed on the same work (bench/scikit_learn.py, bench/glpk_js.mjs), a second table and the members
// reference, reference_ns, to_reference (our WebAssembly's time over theirs) and goal (to_reference at most).
//   node tools/bench_table.mjs native.jsonl wasm.jsonl bench.json [references.jsonl ...]
// Fails where one program lacks a benchmark of the other or computed something else.
import { readFileSync, writeFileSync } from 'node:fs';

const [nativeFile, wasmFile, outputFile, ...referenceFiles] = process.argv.slice(2);

const read = (file) =>
  new Map(readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse).map((entry) => [entry.name, entry]));

function readable(nanoseconds) {
  if (nanoseconds >= 1e6) return `${(nanoseconds / 1e6).toPrecision(4)} ms`;
  if (nanoseconds >= 1e3) return `${(nanoseconds / 1e3).toPrecision(4)} us`;
  return `${nanoseconds.toPrecision(4)} ns`;
}

const native = read(nativeFile);
const wasm = read(wasmFile);
const references = new Map(referenceFiles.flatMap((file) => [...read(file)]));
const names = [...new Set([...native.keys(), ...wasm.keys()])];
const missing = names.filter((name) => !native.has(name) || !wasm.has(name));
const different = names.filter((name) => !missing.includes(name) && native.get(name).result !== wasm.get(name).result);
const rows = names
  .filter((name) => !missing.includes(name))
  .map((name) => {
    const native_ns = native.get(name).ns;
    const wasm_ns = wasm.get(name).ns;
    const row = { name, native_ns, wasm_ns, ratio: Number((wasm_ns / native_ns).toFixed(3)) };
    const other = references.get(name);
    if (!other) return row;
    const to_reference = Number((wasm_ns / other.ns).toFixed(3));
    return { ...row, reference: other.reference, reference_ns: other.ns, to_reference, goal: other.goal };
  });

const width = Math.max(4, ...rows.map((row) => row.name.length));
console.log(`${'name'.padEnd(width)}  ${'native'.padStart(10)}  ${'wasm'.padStart(10)}  ratio`);
for (const row of rows) {
  const times = [row.native_ns, row.wasm_ns].map((time) => readable(time).padStart(10)).join('  ');
  console.log(`${row.name.padEnd(width)}  ${times}  ${row.ratio.toFixed(2).padStart(5)}`);
}

/** "met", "missed", or nothing where there is no goal. */
const verdict = (row) => (row.goal === null ? '' : row.to_reference <= row.goal ? 'met' : 'missed');

const compared = rows.filter((row) => row.reference);
if (compared.length > 0) {
  console.log(`\n${'our WebAssembly against'.padEnd(width)}  ${'theirs'.padStart(10)}  ${'ours'.padStart(10)}  ratio   goal`);
  for (const row of compared) {
    const times = [row.reference_ns, row.wasm_ns].map((time) => readable(time).padStart(10)).join('  ');
    const goal = row.goal === null ? '' : row.goal.toFixed(2).padStart(5);
    console.log(`${row.name.padEnd(width)}  ${times}  ${row.to_reference.toFixed(2).padStart(5)}  ${goal}  ${verdict(row)}  ${row.reference}`);
  }
}
writeFileSync(outputFile, `${JSON.stringify(rows, null, 1)}\n`);

for (const name of missing) console.error(`Only one of the programs has the benchmark "${name}".`);
for (const name of different) console.error(`"${name}" gave other bits in WebAssembly than natively.`);
if (missing.length > 0 || different.length > 0 || rows.length === 0) process.exit(1);
