// Fetches and compiles the program while it streams in, counting bytes.

/** The same response, telling `progress` how many bytes have come so far. */
function counted(response, progress) {
  let loaded = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      progress(loaded);
      controller.enqueue(chunk);
    },
  });
  // The type is set here: not every static host knows that of WebAssembly.
  return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': 'application/wasm' } });
}

async function instantiate(url, imports, progress) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return WebAssembly.instantiateStreaming(counted(response, progress), imports);
}

/**
 * The compiled module, started, with `host` as the page's side of it.
 * Rejects with an Error that says what could not be loaded.
 */
export async function loadModule(build, host, progress) {
  const { default: createGradus } = await import(new URL(build.scriptUrl, document.baseURI));
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, started) => {
      instantiate(build.programUrl, imports, progress)
        .then(({ instance, module }) => started(instance, module))
        .catch(reject);
      return {};
    };
    createGradus({ host, instantiateWasm, onAbort: reject }).then(resolve, reject);
  });
}
