addEventListener('install', (event) => {
  event.waitUntil(fetch(location.search.slice(1), { mode: 'no-cors' }));
});
