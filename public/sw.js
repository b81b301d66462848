// Keeps the app on the device: every file or none, each with its integrity.
// The version and the list of files are filled in after the build.
const VERSION = '__VERSION__';
const FILES = __FILES__;
const CACHE = 'passerelle-' + VERSION;

// Workers do not inherit the page's <meta> policy, and hosts may say nothing: each answer carries the policies of `_headers`.
const POLICY = "__POLICY__";
const PERMISSIONS = "__PERMISSIONS__";
// What the host says besides, kept with each file where the host says it.
const KEPT_HEADERS = ['Content-Type', 'Referrer-Policy', 'X-Content-Type-Options'];

const address = (path) => new URL(path, self.registration.scope).href;

async function keep(cache, path, integrity) {
  // 'no-cache' asks the server whether what the page has just loaded is still right, and does not load it twice.
  const answer = await fetch(address(path), { cache: 'no-cache', integrity, redirect: 'error', credentials: 'same-origin' });
  if (!answer.ok) throw new Error(path + ' ' + answer.status);
  const body = await answer.arrayBuffer();
  const headers = new Headers({ 'Content-Security-Policy': POLICY, 'Permissions-Policy': PERMISSIONS });
  for (const name of KEPT_HEADERS) {
    if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
  }
  await cache.put(address(path), new Response(body, { headers }));
}

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(([path, integrity]) => keep(cache, path, integrity)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error; // the version that was there stays in charge
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith('passerelle-') && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  const page = url.href === self.registration.scope || request.mode === 'navigate';
  const kept = await (await caches.open(CACHE)).match(page ? address('index.html') : url.href);
  return kept || fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
// A new version waits until the app says that nobody is in an exercise.
self.addEventListener('message', (event) => { if (event.data === 'activate') self.skipWaiting(); });
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});
