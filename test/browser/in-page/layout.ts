/** Runs inside the page: what can be measured of targets and texts as they lie there now. */

export type Layout = {
  /** Targets smaller than a finger, and pairs of them too near to one another. */
  small: string[];
  near: string[];
  /** Text that cannot be read: cut off, outside the screen or its own button, or under something else. */
  lost: string[];
  /** How far the page can be moved, in CSS pixels. */
  sideways: number;
  down: number;
};

/** Takes nothing from outside itself: it is sent to the page as text. */
export function measureLayout({ smallest, apart }: { smallest: number; apart: number }): Layout {
  const root = document.documentElement;
  type Box = { left: number; right: number; top: number; bottom: number };
  const isClippedAway = (element: Element): boolean =>
    getComputedStyle(element).clipPath === 'inset(50%)' ||
    (element.parentElement !== null && isClippedAway(element.parentElement));
  // What lies behind an open dialog can be neither read nor tapped.
  const modal = document.querySelector('dialog:modal');
  modal?.scrollTo(0, 0);
  const isSeen = (element: Element) =>
    (modal?.contains(element) ?? true) &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isClippedAway(element);
  const isScroller = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflow);
  const inScroller = (element: Element): boolean =>
    element !== root &&
    element !== document.body &&
    element !== modal &&
    (isScroller(element) || (element.parentElement !== null && inScroller(element.parentElement)));
  const words = (element: Element) =>
    `“${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}” (${element.tagName.toLowerCase()}.${element.className})`;
  const meet = (one: Box, other: Box, by: number) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > by &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > by;

  const targets = [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button]')]
    .filter(isSeen)
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.bottom > 0);

  const small = targets
    .filter(({ box }) => box.width < smallest - 0.5 || box.height < smallest - 0.5)
    .map(({ element, box }) => `${words(element)} ${Math.round(box.width)}×${Math.round(box.height)}`);

  const near = targets.flatMap(({ element, box }, place) =>
    targets
      .slice(place + 1)
      .filter((other) => !element.contains(other.element) && !other.element.contains(element))
      .map((other) => {
        const across = Math.max(other.box.left - box.right, box.left - other.box.right);
        const along = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
        return { other, gap: Math.max(across, along) };
      })
      .filter(({ gap }) => gap < apart - 0.5)
      .map(({ other, gap }) => `${words(element)} and ${words(other.element)}: ${Math.round(gap)} px`),
  );

  const texts: { element: Element; block: Element; boxes: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent?.trim() || !element || !isSeen(element) || inScroller(element)) continue;
    let block = element;
    while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, bottom }) => width > 1 && bottom > 0);
    if (boxes.length > 0) texts.push({ element, block, boxes });
  }

  const lost: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!isSeen(element) || !element.textContent?.trim()) continue;
    const isCut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut) lost.push(`cut off: ${words(element)}`);
  }
  for (const { element, boxes } of texts) {
    if (boxes.some(({ left, right }) => left < -1 || right > root.clientWidth + 1))
      lost.push(`outside the screen: ${words(element)}`);
    const holder = element.closest('button, a, summary');
    const around = holder?.getBoundingClientRect();
    const isOut = (box: Box) =>
      around !== undefined &&
      (box.left < around.left - 2 ||
        box.right > around.right + 2 ||
        box.top < around.top - 2 ||
        box.bottom > around.bottom + 2);
    if (holder && getComputedStyle(holder).display !== 'inline' && boxes.some(isOut))
      lost.push(`out of its button: ${words(holder)}`);
  }
  for (const [place, { element, block, boxes }] of texts.entries()) {
    for (const other of texts.slice(place + 1)) {
      const isOne = block === other.block || block.contains(other.block) || other.block.contains(block);
      if (!isOne && boxes.some((box) => other.boxes.some((their) => meet(box, their, 4))))
        lost.push(`over one another: ${words(element)} and ${words(other.element)}`);
    }
    for (const target of targets) {
      const isOwn = target.element.contains(element) || element.contains(target.element) || element.closest('label');
      if (!isOwn && boxes.some((box) => meet(box, target.box, 4)))
        lost.push(`under a target: ${words(element)} and ${words(target.element)}`);
    }
  }

  return {
    small,
    near,
    lost: [...new Set(lost)],
    sideways: root.scrollWidth - root.clientWidth,
    down: root.scrollHeight - innerHeight,
  };
}
