// Says what is missing, in words, before anything is loaded. A classic script in old JavaScript: it must run in
// the very browsers (and from the very places, file://) in which the rest cannot.
(function () {
  'use strict';

  // A module with one SIMD instruction (i32x4.splat).
  var simd = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 17, 11];

  function hasWebGl2() {
    try {
      return document.createElement('canvas').getContext('webgl2') !== null;
    } catch (error) {
      return false;
    }
  }

  function problem() {
    if (location.protocol === 'file:') {
      return 'Browsers do not run programs from a file opened directly. Serve this folder (for example with ' +
        '"node tools/serve.mjs" or "python3 -m http.server") and open the address that it prints.';
    }
    if (typeof WebAssembly !== 'object' || !WebAssembly.validate(new Uint8Array(simd))) {
      return 'This browser has no WebAssembly (with SIMD), which Gradus computes with. Please update it, or use ' +
        'Chrome or Edge 91, Firefox 89, Safari 16.4 or newer. Some "lockdown" modes switch WebAssembly off.';
    }
    if (!hasWebGl2()) {
      return 'This browser has no WebGL 2, which Gradus draws with. Please switch on "hardware acceleration" in its ' +
        'settings, update it or the graphics driver, or try another browser.';
    }
    return '';
  }

  var text = problem();
  if (text === '') return;
  window.gradusProblem = text;  // main.js does not start then.
  document.getElementById('cover-text').textContent = text;
  document.getElementById('cover-progress').hidden = true;
})();
