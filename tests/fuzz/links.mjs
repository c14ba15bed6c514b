// Every link of tests/data/links as a file of its own, for the fuzzer to begin with.
//   node tests/fuzz/links.mjs <folder>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [target] = process.argv.slice(2);
const source = new URL('../data/links/', import.meta.url);

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source)) {
  const stored = JSON.parse(readFileSync(new URL(file, source), 'utf8'));
  stored.forEach(({ link }, index) => writeFileSync(join(target, `${file}-${index}`), link));
}
