// Joins the two benchmark runs: prints a table, writes the list of {name, native_ns, wasm_ns, ratio}.
//   node tools/bench_table.mjs native.jsonl wasm.jsonl bench.json
// Fails where one program lacks a benchmark of the other or computed something else.
import { readFileSync, writeFileSync } from 'node:fs';

const [nativeFile, wasmFile, outputFile] = process.argv.slice(2);

const read = (file) =>
  new Map(readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse).map((entry) => [entry.name, entry]));

function readable(nanoseconds) {
  if (nanoseconds >= 1e6) return `${(nanoseconds / 1e6).toPrecision(4)} ms`;
  if (nanoseconds >= 1e3) return `${(nanoseconds / 1e3).toPrecision(4)} us`;
  return `${nanoseconds.toPrecision(4)} ns`;
}

const native = read(nativeFile);
const wasm = read(wasmFile);
const names = [...new Set([...native.keys(), ...wasm.keys()])];
const missing = names.filter((name) => !native.has(name) || !wasm.has(name));
const different = names.filter((name) => !missing.includes(name) && native.get(name).result !== wasm.get(name).result);
const rows = names
  .filter((name) => !missing.includes(name))
  .map((name) => {
    const native_ns = native.get(name).ns;
    const wasm_ns = wasm.get(name).ns;
    return { name, native_ns, wasm_ns, ratio: Number((wasm_ns / native_ns).toFixed(3)) };
  });

const width = Math.max(4, ...rows.map((row) => row.name.length));
console.log(`${'name'.padEnd(width)}  ${'native'.padStart(10)}  ${'wasm'.padStart(10)}  ratio`);
for (const row of rows) {
  const times = [row.native_ns, row.wasm_ns].map((time) => readable(time).padStart(10)).join('  ');
  console.log(`${row.name.padEnd(width)}  ${times}  ${row.ratio.toFixed(2).padStart(5)}`);
}
writeFileSync(outputFile, `${JSON.stringify(rows, null, 1)}\n`);

for (const name of missing) console.error(`Only one of the programs has the benchmark "${name}".`);
for (const name of different) console.error(`"${name}" gave other bits in WebAssembly than natively.`);
if (missing.length > 0 || different.length > 0 || rows.length === 0) process.exit(1);
