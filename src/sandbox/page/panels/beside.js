/** Two people in one window: the page twice, each as the person that the address names. */
const wanted = new URLSearchParams(location.hash.slice(1));

for (const side of ['left', 'right']) {
  const as = wanted.get(side) ?? '';
  document.getElementById(side)?.setAttribute('src', `/#${new URLSearchParams({ as })}`);
}

export {};
