onmessage = async (event) => {
  await fetch(event.data, { mode: 'no-cors' });
  postMessage('done');
};
