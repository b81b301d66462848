// Loads the kernel that reads codes. A classic worker, because the page's policy allows no other kind from any sub-folder offline.
// Messages that arrive before WebAssembly is ready are kept for it.
const early = [];
onmessage = (message) => early.push(message);
importScripts('./code_kernel.js');
wasm_bindgen({ module_or_path: './code_kernel_bg.wasm' })
  .then(() => { for (const message of early) onmessage(message); })
  .catch((error) => setTimeout(() => { throw error; })); // else the page never hears of it
