// Runs only in browsers that know no modules: they are too old for the app.
document.getElementById('first-paint').setAttribute('hidden', '');
document.getElementById('too-old').removeAttribute('hidden');
