// Starts the app, and shows a screen with a way on when it cannot start or breaks down.
// It stands outside the app so that it works when WebAssembly is dead, and outside the page so that the policy needs no
// inline script. It keeps to what the first browsers with modules understand.
const failure = document.getElementById('failure');
const tooOld = document.getElementById('too-old');
const again = document.getElementById('failure-again');
again.addEventListener('click', () => location.reload());

// The whole page becomes this one screen; the style sheet, which stands in the body too, stays.
function show(screen) {
  if (screen.parentNode === document.body && !screen.hidden) return;
  for (const shown of [].slice.call(document.body.children)) {
    if (shown.tagName !== 'LINK') document.body.removeChild(shown);
  }
  document.body.appendChild(screen);
  screen.hidden = false;
  delete document.body.dataset.ready;
  if (screen === failure) again.focus();
}

function isTooOld(error) {
  return typeof WebAssembly !== 'object' || error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
}

// The app's panic hook says so itself; a trap without a panic (a stack that overflows) does not.
addEventListener('passerelle-panic', () => show(failure));
const trapped = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
addEventListener('error', (event) => { if (trapped(event.error)) show(failure); });
addEventListener('unhandledrejection', (event) => { if (trapped(event.reason)) show(failure); });

// The welcome and the town come first, in a small module; every other place is in the whole app (see src/places.rs).
const first = document.querySelector('script[data-wasm]').dataset;
const whole = { js: './whole.js', wasm: './whole_bg.wasm' };
// On a shared tablet (src/session/turns.rs) the whole app watches that nobody stays signed in.
const isShared = () => {
  try {
    return localStorage.getItem('passerelle.shared') !== null;
  } catch (_) {
    return false; // storage is blocked
  }
};
const isFirst = () => ['', '#', '#town'].includes(location.hash) && !isShared();
const bytes = (path) => fetch(new URL(path, document.baseURI));
const hint = (rel, href) => Object.assign(document.createElement('link'), { rel, as: 'fetch', href, crossOrigin: 'anonymous' });
if (isFirst()) {
  // The corpus at a glance, in French: asked for at once, taken up by the app a little later.
  if (/^fr/.test(navigator.language)) document.head.appendChild(hint('preload', './corpus/fr/index.json'));
} else {
  // The page asks for the town's code before anybody knows the address: what came too early is let go.
  bytes(first.wasm).then((answer) => answer.body.cancel()).catch(() => {});
}
// The store takes its time to wake up.
try {
  indexedDB.databases().catch(() => {});
} catch (_) {
  // refused, or an old browser: the app says so where it matters
}

function style(sheet) {
  return new Promise((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = done;
    link.onerror = () => failed(new Error(sheet));
    document.body.appendChild(link); // after the first one, whose rules it refines
  });
}

async function compile(path) {
  try {
    return await WebAssembly.compileStreaming(bytes(path));
  } catch (_) {
    // an old browser, or a host that does not name the type
    return WebAssembly.compile(await (await bytes(path)).arrayBuffer());
  }
}

let started = false;
async function load(code) {
  try {
    const [module, app] = await Promise.all([
      compile(code.wasm),
      import(new URL(code.js, document.baseURI).href),
      code === whole && style('./whole.css'),
    ]);
    // Whoever has touched the first screen meanwhile wants another place, which is on its way.
    if (code === first && !isFirst()) return;
    started = true;
    await app.default({ module_or_path: module });
  } catch (error) {
    console.error(error);
    show(isTooOld(error) ? tooOld : failure);
  }
}

// The first screen answers before the app is there.
addEventListener('hashchange', () => {
  if (started || isFirst()) return;
  started = true;
  document.querySelector('#first-paint a').setAttribute('aria-busy', 'true');
  load(whole);
});
document.body.dataset.answers = 'true';
load(isFirst() ? first : whole);
