/** Two people in one window: the page twice, each as a person named in the address. */
const wanted = new URLSearchParams(location.hash.slice(1));

for (const side of ['left', 'right']) {
  const as = wanted.get(side) ?? '';
  document.getElementById(side)?.setAttribute('src', `/#${new URLSearchParams({ as })}`);
}

export {};
