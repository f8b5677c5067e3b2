/** Runs inside the page: which targets the keyboard has come past. */

type Watched = { reached: Set<Element>; targets: Element[] };

/** Says how often Tab must be pressed to come past everything, and one more time to leave. */
export function beginAtTop(): number {
  const isTarget = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [hidden] *, [inert] *');
  const all = [
    ...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]'),
  ].filter(isTarget);
  // Of a group of radio buttons the chosen one is reached; arrows do the rest.
  const isPassed = (element: Element) =>
    element instanceof HTMLInputElement &&
    element.type === 'radio' &&
    !element.checked &&
    all.some((other) => other instanceof HTMLInputElement && other.name === element.name && other.checked);
  const targets = all.filter((element) => !isPassed(element));
  const watched: Watched = { reached: new Set(), targets };
  (window as unknown as { watched: Watched }).watched = watched;
  document.addEventListener('focusin', ({ target }) => target instanceof Element && watched.reached.add(target));
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  // A date is entered part by part, and so is the way past it.
  const parts = targets.filter((element) => element.matches('input[type=date]')).length * 3;
  return targets.length + parts + 1;
}

export function neverReached(): string[] {
  const { reached, targets } = (window as unknown as { watched: Watched }).watched;
  return targets
    .filter((element) => !reached.has(element))
    .map(
      (element) =>
        `“${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}” (${element.tagName.toLowerCase()})`,
    );
}
