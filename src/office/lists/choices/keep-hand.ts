/** The hand stays on the button it pressed, also when the row moves: browsers take the focus from what is put elsewhere. */
export function keepHand(): void {
  const held = document.activeElement;
  setTimeout(() => held instanceof HTMLElement && held.focus());
}
