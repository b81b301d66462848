const said = document.getElementById('said');
const say = (text) => { said.textContent = text; };
document.getElementById('start').addEventListener('pointerup', (event) => {
  globalThis.pointer = { type: event.pointerType, trusted: event.isTrusted };
});
document.getElementById('start').addEventListener('click', () => setTimeout(say, 100, 'C’est parti'));
document.getElementById('bottom').addEventListener('click', () => say('Le bas est touché'));

globalThis.keys = [];
document.getElementById('name').addEventListener('keydown', (event) => keys.push(event.key));

globalThis.strokes = [];
const paper = document.getElementById('paper');
paper.style.touchAction = 'none';
paper.addEventListener('pointermove', (event) => strokes.push([event.offsetX, event.offsetY]));

globalThis.askElsewhere = async (origin) => {
  await fetch(`${origin}/from-page`, { mode: 'no-cors' });
  await new Promise((done) => {
    const worker = new Worker('worker.js');
    worker.onmessage = done;
    worker.postMessage(`${origin}/from-worker`);
  });
  const registration = await navigator.serviceWorker.register(`service.js?${origin}/from-service`);
  const service = registration.installing ?? registration.active;
  while (service.state !== 'activated') {
    await new Promise((done) => service.addEventListener('statechange', done, { once: true }));
  }
};

globalThis.offerFile = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['coupé net'], { type: 'text/plain' }));
  link.download = 'porte-clés.txt';
  link.click();
};
