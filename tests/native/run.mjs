#!/usr/bin/env node
// The desktop program from the outside: options, pictures, a window at rest.   node tests/native/run.mjs [program]
// Ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = resolve(process.argv[2] ?? join(project, 'build/native/gradus'));
const folder = mkdtempSync(join(tmpdir(), 'gradus-test-'));
const noDisplay = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', SDL_VIDEODRIVER: '' };
const xvfb = ['-a', '-s', '-screen 0 1600x1000x24'];

function run(args, { env = noDisplay, screen = false } = {}) {
  const [command, all] = screen ? ['xvfb-run', [...xvfb, program, ...args]] : [program, args];
  const { status, stdout, stderr, error } = spawnSync(command, all, { env, encoding: 'utf8', timeout: 180000 });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Width, height and the rows of a PNG as the program writes them (8 bit RGB, no interlace), filters undone. */
function readPng(file) {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const parts = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width * 3, height) };
}

function paeth(a, b, c) {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

const predictions = [() => 0, (a) => a, (_, b) => b, (a, b) => (a + b) >> 1, paeth];

function unfilter(raw, row, height) {
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; ++y) {
    const predict = predictions[raw[y * (row + 1)]];
    for (let x = 0; x < row; ++x) {
      const left = x >= 3 ? pixels[y * row + x - 3] : 0;
      const above = y > 0 ? pixels[(y - 1) * row + x] : 0;
      const corner = x >= 3 && y > 0 ? pixels[(y - 1) * row + x - 3] : 0;
      pixels[y * row + x] = raw[y * (row + 1) + 1 + x] + predict(left, above, corner);
    }
  }
  return pixels;
}

function countColours(pixels) {
  const colours = new Set();
  for (let i = 0; i < pixels.length; i += 3) colours.add(pixels.readUIntBE(i, 3));
  return colours.size;
}

function lessons() {
  return run(['--list']).stdout.trim().split('\n').map((line) => line.split('\t')[0]);
}

function drawsLesson(lesson, options, [width, height], { screen }) {
  const file = join(folder, `${lesson}.png`);
  const { status, stderr } = run(['--lesson', lesson, '--screenshot', file, ...options], { screen });
  assert.equal(status, 0, stderr);
  const picture = readPng(file);
  assert.deepEqual([picture.width, picture.height], [width, height]);
  const colours = countColours(picture.pixels);
  assert.ok(colours > 40, `the picture should have more than 40 colours, it has ${colours}`);
}

function refuses(args, ...expected) {
  const { status, stderr } = run(args);
  assert.equal(status, 2);
  for (const text of expected) assert.ok(stderr.includes(text), `"${text}" should be in: ${stderr}`);
}

/** Seconds of processor time that a process has used so far. */
function processorSeconds(id) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function findProgram(parent) {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' });
  for (const line of stdout.trim().split('\n').filter(Boolean)) {
    const [id, command] = line.trim().split(/\s+/);
    if (command === program) return Number(id);
    const below = findProgram(id);
    if (below) return below;
  }
  return 0;
}

async function until(question, seconds, what) {
  for (let i = 0; i < seconds * 10; ++i) {
    const answer = question();
    if (answer) return answer;
    await sleep(100);
  }
  assert.fail(`waited ${seconds} s in vain for ${what}`);
}

/** Opens a window, waits until it has come to rest, and hands the process to `act`. */
async function withWindow(args, env, act) {
  const shell = spawn('xvfb-run', [...xvfb, program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  shell.stderr.on('data', (text) => { output += text; });
  const ended = new Promise((done) => { shell.on('exit', done); });
  const id = await until(() => findProgram(shell.pid), 20, 'the program to start');
  try {
    await act(id, () => output);
  } finally {
    if (existsSync(`/proc/${id}`)) process.kill(id, 'SIGTERM');
    await ended;
  }
}

/** Processor time used in a second once the window has settled. */
async function restingSeconds(id) {
  let before = processorSeconds(id);
  for (let i = 0; i < 60; ++i) {
    await sleep(1000);
    const now = processorSeconds(id);
    if (now === before && i > 0) return 0;
    before = now;
  }
  return 1;
}

async function rests() {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data') };
  await withWindow([], env, async (id) => {
    assert.equal(await restingSeconds(id), 0, 'at rest the program should use no processor time');
  });
}

async function survivesSettings(prepare) {
  const home = mkdtempSync(join(folder, 'home-'));
  prepare(join(home, 'data'));
  await withWindow([], { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data') }, async (id, output) => {
    await sleep(3000);
    assert.ok(existsSync(`/proc/${id}`), `the program should still run: ${output()}`);
  });
}

function corrupt(data) {
  const settings = join(data, 'gradus');
  mkdirSync(settings, { recursive: true });
  for (const key of ['window_size', 'progress', 'theme', 'settings', 'session']) {
    writeFileSync(join(settings, `${key}.txt`), Buffer.from([0xff, 0xfe, 0, 123, 34, 200, 10]));
  }
}

function tests() {
  const list = [
    ['--version names the program', () => assert.match(run(['--version']).stdout, /^gradus \d+\.\d+\.\d+\n$/)],
    ['--help names every option', () => {
      for (const option of ['--list', '--lesson', '--screenshot', '--size', '--steps', '--theme', '--address']) {
        assert.ok(run(['--help']).stdout.includes(option), option);
      }
    }],
    ['--list has lessons', () => assert.ok(lessons().length > 0 && lessons()[0] !== '')],
    ['an unknown option is refused with what is possible', () => refuses(['--nonsense'], '--nonsense', '--lesson')],
    ['a missing value is refused', () => refuses(['--lesson'], '--lesson')],
    ['an unknown lesson is refused with the known ones', () => refuses(['--lesson', 'no-such'], 'no-such', ...lessons())],
    ['bad values are refused', () => {
      for (const args of [['--size', '0x0'], ['--size', 'x'], ['--size', '99999999999x9'], ['--steps', '-1'], ['--steps', 'NaN'],
        ['--theme', 'pink'], ['--scale', 'nan'], ['--scale', '1e9']]) refuses(args, args[1]);
    }],
    ['without a display it says so', () => {
      const { status, stderr } = run([]);
      assert.equal(status, 1);
      assert.match(stderr, /display[^]*xvfb-run/);
    }],
    ['a file that cannot be written is named', () => {
      const { status, stderr } = run(['--screenshot', join(folder, 'no/such/folder.png')]);
      assert.equal(status, 1);
      assert.ok(stderr.includes('folder.png'));
    }],
    ['a broken address still draws', () => {
      const file = join(folder, 'broken.png');
      assert.equal(run(['--address', 'https://x/#%%%/s=NaN', '--screenshot', file]).status, 0);
      assert.ok(countColours(readPng(file).pixels) > 40);
    }],
    ['a window at rest uses no processor time', rests],
    ['corrupt settings are survived', () => survivesSettings(corrupt)],
    ['a settings folder that is a file is survived', () => survivesSettings((data) => writeFileSync(data, ''))],
  ];
  for (const lesson of lessons()) {
    list.push([`${lesson} is drawn without a display`, () => drawsLesson(lesson, ['--size', '800x600'], [800, 600], {})]);
    list.push([`${lesson} is drawn on a display, dark, at twice the scale, at step 3`, () =>
      drawsLesson(lesson, ['--size', '700x500', '--scale', '2', '--theme', 'dark', '--steps', '3'], [1400, 1000], { screen: true })]);
  }
  return list;
}

let passed = 0;
let failed = 0;
for (const [name, test] of tests()) {
  try {
    await test();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error.message).replaceAll('\n', '\n        ')}`);
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
