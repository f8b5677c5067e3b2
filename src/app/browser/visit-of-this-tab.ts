/** Which open visit is this tab's own, so that after a reload two tabs do not take each other's draft. */
const key = 'balieboek-visit';

export function visitOfThisTab(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null; // a browser that refuses this still has the draft itself
  }
}

export function rememberVisit(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // as above: then any draft of today is taken up
  }
}
