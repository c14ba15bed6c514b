// Loads the program, connects it with the page, and gets out of the way.

import * as build from '../build.js';
import { listenToPaste } from './clipboard.js';
import { hideCover, showProblem, showProgress } from './cover.js';
import { Files } from './files.js';
import { Host } from './host.js';
import { listenToKeyboard } from './keyboard.js';
import { loadModule } from './load.js';
import { Loop } from './loop.js';
import { listenToPointer } from './pointer.js';
import { Program } from './program.js';
import { Screen } from './screen.js';
import { TextField } from './text_input.js';
import { Touch } from './touch.js';
import { listenToWheel } from './wheel.js';

const canvas = document.getElementById('canvas');

function startOptions() {
  const prefers = (query) => matchMedia(query).matches;
  return {
    address: location.hash.slice(1),
    theme: new URLSearchParams(location.search).get('theme') ?? '',
    systemDark: prefers('(prefers-color-scheme: dark)'),
    reducedMotion: prefers('(prefers-reduced-motion: reduce)'),
    touch: prefers('(pointer: coarse)'),
    mac: /^Mac|^iP/.test(navigator.platform),
  };
}

function stopped(error) {
  console.error(error);
  showProblem('Gradus stopped because of an error of its own. Your link in the address bar still holds where you were: ' +
    'please reload.', String(error?.stack ?? error));
}

function listenToContext(program, loop) {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // Or the browser would never give it back.
    loop.pause();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    program.contextRestored();
    loop.resume();
  });
}

function listenToAddress(program, loop) {
  addEventListener('hashchange', () => {
    program.open(location.hash.slice(1));
    loop.wake();
  });
}

function connect(program, host, textField) {
  let screen = null;
  const loop = new Loop((seconds) => {
    if (screen === null || screen.isEmpty()) return false;
    return program.frame(seconds, screen.width, screen.height, screen.scale);
  }, stopped);
  loop.afterFrame(() => {
    canvas.style.cursor = program.cursor();
    textField.follow(program.wantsText());
  });
  // The press, the release and what follows from them are one frame each; the keyboard must open within the event.
  const touch = new Touch(program, loop, () => { for (let i = 0; i < 4; ++i) loop.frame(); });
  textField.connect(program, loop);
  listenToPointer(canvas, program, loop, touch);
  listenToWheel(canvas, program, loop);
  listenToKeyboard(document.querySelector('main'), program, loop, textField);
  listenToPaste(program, loop);
  listenToContext(program, loop);
  listenToAddress(program, loop);
  host.files.connect(program, loop);
  host.neighbours.listen((message) => {
    program.message(message);
    loop.wake();
  });
  screen = new Screen(canvas, () => loop.frame());
  loop.frame();
  return loop;
}

/** For tests, and for the curious in the browser's console. Nothing in the page depends on it. */
function exposeForTests(program, host, loop) {
  window.gradus = {
    version: build.version,
    lessons: program.lessons(),
    summary: () => program.summary(),
    address: () => host.address(),
    places: () => program.places(),
    get frames() { return loop.frames; },
    get lastFrameMs() { return loop.lastFrameMs; },
    get longestFrameMs() { return loop.longestFrameMs; },
    get firstFrameAt() { return loop.firstFrameAt; },
  };
}

async function start() {
  const textField = new TextField(document.getElementById('text-field'), canvas);
  const host = new Host(textField, new Files());
  showProgress(0, build.programBytes);
  let program;
  try {
    const module = await loadModule(build, host, (loaded) => showProgress(loaded, build.programBytes));
    program = new Program(module, startOptions());
  } catch (error) {
    console.error(error);
    showProblem('Gradus could not be loaded. Please check the connection and reload; if that does not help, the files on ' +
      'the server may be incomplete.', String(error?.message ?? error));
    return;
  }
  const loop = connect(program, host, textField);
  hideCover();
  canvas.focus({ preventScroll: true });
  exposeForTests(program, host, loop);
}

if (!window.gradusProblem) start();
