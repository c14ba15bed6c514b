// Who may see whom (ARCHITECTURE.md): reads the includes of core/, lessons/, native/ and web/ and checks the rules.
//   node tests/layering.mjs              the rules, on this repository and each on a breach of it; ends "N passed, N failed"
//   node tests/layering.mjs --self-test  only the second: every rule must catch its breach
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const longestFile = 300;

// ---- Reading -----------------------------------------------------------------------------------------------------

/** A source as the rules see it: its lines without comments, its includes with line numbers. */
function source(path, text) {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, ''));
  const includes = code.flatMap((line, index) => {
    const match = line.match(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/);
    return match ? [{ line: index + 1, name: match[2], quoted: match[1] === '"' }] : [];
  });
  return { path, code, includes, length: text.split('\n').length - 1 };
}

function filesBelow(folder, ending) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

function readRepository() {
  const sources = ['core', 'lessons', 'native', 'web', 'bench'].flatMap((folder) => filesBelow(folder, /\.(h|cpp)$/));
  const texts = filesBelow('lessons', /\.md$/);
  return {
    sources: sources.map((path) => source(path, readFileSync(join(root, path), 'utf8'))),
    lessons: lessonsOf(texts),
    exists: (path) => existsSync(join(root, path)),
  };
}

/** Every text lessons/<subject>/<id>.md stands for a lesson; its code is in <id>.cpp, <id>.h and <id>_*. */
function lessonsOf(texts) {
  return texts.flatMap((path) => {
    const match = path.match(/^lessons\/([^/]+)\/([a-z0-9_]+)\.md$/);
    return match ? [{ subject: match[1], id: match[2] }] : [];
  });
}

// ---- Layers ------------------------------------------------------------------------------------------------------

const base = ['core'];
const middle = [...base, 'core/data', 'core/geometry', 'core/expression', 'core/lp'];

/** What each layer may include besides itself. 'core' alone stands for types, random, result, eigen and math. */
const mayInclude = {
  core: base,
  'core/data': base,
  'core/geometry': base,
  'core/expression': base,
  'core/lp': [...base, 'core/geometry'],
  'core/optim': middle,
  'core/models': [...middle, 'core/optim'],
  'core/evaluate': [...middle, 'core/optim', 'core/models'],
  'core/json': base,
  'core/model_files': [...middle, 'core/optim', 'core/models', 'core/json'],
  'core/interpret': [...base, 'core/data'],
  lessons: ['core/*'],
  'lessons/ui': ['core/*', 'lessons'],
  'lessons/<subject>': ['core/*', 'lessons', 'lessons/ui'],
  'lessons/curriculum': ['core/*', 'lessons', 'lessons/ui', 'lessons/<subject>'],
  'lessons/narrative': ['core/*', 'lessons', 'lessons/ui', 'lessons/curriculum'],
  'lessons/app': ['core/*', 'lessons', 'lessons/ui', 'lessons/curriculum'],
  native: ['core/*', 'lessons', 'lessons/ui', 'lessons/curriculum', 'lessons/app'],
  web: ['core/*', 'lessons', 'lessons/ui', 'lessons/curriculum', 'lessons/app'],
  bench: ['core/*', 'lessons', 'lessons/<subject>', 'lessons/ui', 'lessons/app', 'tests'],
};

function layerOf(path) {
  const parts = path.split('/');
  if (parts[0] === 'core') return parts.length === 2 || parts[1] === 'math' ? 'core' : `core/${parts[1]}`;
  if (parts[0] !== 'lessons') return parts[0];
  if (parts.length === 2) return parts[1].startsWith('curriculum.') ? 'lessons/curriculum' : 'lessons';
  return ['ui', 'app', 'narrative'].includes(parts[1]) ? `lessons/${parts[1]}` : 'lessons/<subject>';
}

function permits(allowed, layer) {
  return allowed.includes(layer) || (allowed.includes('core/*') && /^core(\/|$)/.test(layer));
}

// ---- Rules -------------------------------------------------------------------------------------------------------

const isIn = (folder) => (file) => file.path.startsWith(`${folder}/`);
const isOurs = (name) => /^(core|lessons|native|web|bench|tests)\//.test(name);

/** Includes that match, in files that a rule is about. */
const forbid = (concerns, pattern) => (repository) =>
  repository.sources.filter(concerns).flatMap((file) =>
    file.includes.filter((include) => pattern.test(include.name)).map((include) => ({ path: file.path, ...include })));

function wrongLayers(repository) {
  return repository.sources.flatMap((file) => {
    const layer = layerOf(file.path);
    const allowed = [layer, ...(mayInclude[layer] ?? [])];
    return file.includes
      .filter((include) => isOurs(include.name) && !permits(allowed, layerOf(include.name)))
      .map((include) => ({ path: file.path, ...include, allowed: `${layer} may include ${allowed.join(', ')}` }));
  });
}

function lessonOf(path, lessons) {
  const [folder, subject, name] = path.split('/');
  if (folder !== 'lessons' || name === undefined) return undefined;
  const stem = name.replace(/\.(h|cpp)$/, '');
  const owners = lessons.filter((one) => one.subject === subject && (stem === one.id || stem.startsWith(`${one.id}_`)));
  return owners.sort((a, b) => b.id.length - a.id.length)[0];
}

function otherLessons(repository) {
  const subjects = new Set(repository.lessons.map((one) => one.subject));
  return repository.sources.filter((file) => layerOf(file.path) === 'lessons/<subject>').flatMap((file) => {
    const own = lessonOf(file.path, repository.lessons);
    return file.includes
      .filter((include) => {
        const [folder, subject] = include.name.split('/');
        if (folder !== 'lessons' || !subjects.has(subject)) return false;
        const other = lessonOf(include.name, repository.lessons);
        return subject !== file.path.split('/')[1] || (other !== undefined && other !== own);
      })
      .map((include) => ({ path: file.path, ...include }));
  });
}

function platformSwitches(repository) {
  return repository.sources
    .filter((file) => !file.path.startsWith('web/') && file.path !== 'core/eigen.h')
    .flatMap((file) =>
      file.code.flatMap((line, index) =>
        /\b(__EMSCRIPTEN__|EMSCRIPTEN_KEEPALIVE|__wasm\w*|EM_JS|EM_ASM)\b/.test(line)
          ? [{ path: file.path, line: index + 1, name: line.trim() }]
          : []));
}

function missingHeaders(repository) {
  return repository.sources.flatMap((file) =>
    file.includes
      .filter((include) => include.quoted && !repository.exists(include.name) && !/^(generated|embedded)\//.test(include.name))
      .map((include) => ({ path: file.path, ...include })));
}

const platformHeader = /^(SDL|GL\/|GLES|gl\.h|emscripten|webgl)/i;

/** Each rule: what is allowed, how breaches are found, and a file that breaks it. */
const rules = [
  {
    name: 'layers see only the layers below them',
    allowed: 'see the table mayInclude in tests/layering.mjs',
    find: wrongLayers,
    breaches: [['core/data/table.cpp', '#include "core/models/logistic_regression.h"'],
               ['core/interpret/shapley.cpp', '#include "core/models/random_forest.h"'],
               ['core/math/exp.cpp', '#include "core/data/table.h"'],
               ['core/optim/adam.cpp', '#include "lessons/lesson.h"'],
               ['lessons/ui/plot.cpp', '#include "lessons/optim/race.h"'],
               ['lessons/app/app.cpp', '#include "native/window.h"'],
               ['lessons/app/page.cpp', '#include "lessons/narrative/lesson_names.h"'],
               ['lessons/narrative/names.cpp', '#include "lessons/app/session.h"'],
               ['lessons/optim/race.cpp', '#include "lessons/curriculum.h"'],
               ['native/main.cpp', '#include "web/host.h"']],
  },
  {
    name: 'core has no window, no platform, no clock, no file and prints nothing',
    allowed: 'core includes Eigen, GLPK and the quiet part of the standard library',
    find: forbid(isIn('core'), /^(imgui|SDL|GL\/|GLES|emscripten|(iostream|ostream|fstream|chrono|filesystem|ctime|thread)$)/i),
    breaches: [['core/optim/adam.cpp', '#include <iostream>'], ['core/lp/simplex.cpp', '#include <chrono>'],
               ['core/data/csv.cpp', '#include <filesystem>'], ['core/types.h', '#include <imgui.h>'],
               ['core/geometry/grid.h', '#  include <SDL.h>'], ['core/eigen.h', '#include <emscripten/emscripten.h>']],
  },
  {
    name: 'lessons have no platform header',
    allowed: 'lessons draw with Dear ImGui; windows and files belong to native/ and web/',
    find: forbid(isIn('lessons'), new RegExp(`${platformHeader.source}|^filesystem$`, 'i')),
    breaches: [['lessons/ui/plot.cpp', '#include <SDL.h>'], ['lessons/app/app.cpp', '#include <emscripten.h>']],
  },
  {
    name: 'only web/ and core/eigen.h ask for WebAssembly',
    allowed: '__EMSCRIPTEN__ and its like stand in web/, in CMake files and in core/eigen.h',
    find: platformSwitches,
    breaches: [['lessons/app/app.cpp', '#ifdef __EMSCRIPTEN__'], ['core/random.cpp', '#if defined(__EMSCRIPTEN__)']],
  },
  {
    name: 'a lesson never includes another lesson',
    allowed: 'what two lessons need moves to core/ (mathematics) or lessons/ui/ (drawing)',
    find: otherLessons,
    breaches: [['lessons/optim/race.cpp', '#include "lessons/lp/best_corner.h"'],
               ['lessons/optim/valley_map.cpp', '#include "lessons/optim/race_map.h"'],
               ['lessons/optim/shared.cpp', '#include "lessons/optim/race.h"']],
  },
  {
    name: 'only the GLPK solver and the reader of model text include glpk.h',
    allowed: 'core/lp/glpk_solver*.cpp and core/lp/model_text*.cpp (no header, so that nothing else sees it)',
    find: forbid((file) => !/^core\/lp\/(glpk_solver\w*|model_text\w*)\.cpp$/.test(file.path), /(^|\/)glpk\.h$/),
    breaches: [['core/lp/simplex.cpp', '#include <glpk.h>'], ['lessons/lp/best_corner.cpp', '#include "glpk.h"']],
  },
  {
    name: 'an include in quotes is a path from the root',
    allowed: '"core/optim/adam.h", not "adam.h"; other people\'s headers in angle brackets',
    find: missingHeaders,
    breaches: [['core/optim/adam.cpp', '#include "adam.h"']],
  },
];

// ---- Running -----------------------------------------------------------------------------------------------------

const counts = { passed: 0, failed: 0 };

function count(passed, text) {
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`FAILED: ${text}`);
}

function checkRepository() {
  const repository = readRepository();
  for (const rule of rules) {
    const found = rule.find(repository);
    for (const { path, line, name, allowed } of found) console.log(`${path}:${line}: ${name}\n    allowed: ${allowed ?? rule.allowed}`);
    count(found.length === 0, `${rule.name} (${found.length} breaches)`);
  }
  for (const file of repository.sources.filter((one) => one.length > longestFile))
    console.log(`warning: ${file.path} has ${file.length} lines, more than ${longestFile}`);
}

/** Every rule must find each of its breaches, at its line, and nothing in a file that keeps the rules. */
function checkRules() {
  const lessons = lessonsOf(['lessons/optim/race.md', 'lessons/optim/valley.md', 'lessons/lp/best_corner.md']);
  const repositoryOf = (path, text) => ({ sources: [source(path, text)], lessons, exists: (name) => name !== 'adam.h' });
  for (const rule of rules)
    for (const [path, line] of rule.breaches) {
      const found = rule.find(repositoryOf(path, `// fixture\n${line}\n`));
      count(found.length === 1 && found[0].line === 2, `the rule "${rule.name}" does not catch ${path}: ${line}`);
    }
  const good = '#include "lessons/optim/race_map.h"\n#include "lessons/ui/plot.h"\n#include "core/lp/simplex.h"\n' +
    '#include <imgui.h>\n// #include <SDL.h> __EMSCRIPTEN__\n';
  for (const rule of rules)
    count(rule.find(repositoryOf('lessons/optim/race.cpp', good)).length === 0, `the rule "${rule.name}" objects to a good file`);
}

if (!process.argv.includes('--self-test')) checkRepository();
checkRules();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
