/** Runs inside the page: whether what is chosen, pointed at or drawn is seen without the theme's colours, and whether anything moves. */

/** The differences between chosen and not chosen that remain when every colour is taken away. */
export function chosenByColourOnly(): string[] {
  const shape = (element: Element) => {
    const { borderBlockEndWidth, borderBlockEndStyle, borderBlockStartWidth, fontWeight, textDecorationLine } =
      getComputedStyle(element);
    const before = getComputedStyle(element, '::before').content;
    const drawings = element.querySelectorAll('svg').length;
    return [
      borderBlockEndWidth,
      borderBlockEndStyle,
      borderBlockStartWidth,
      fontWeight,
      textDecorationLine,
      before,
      drawings,
    ].join();
  };
  return [
    ...document.querySelectorAll('[aria-pressed=true], [aria-current], [aria-checked=true], [aria-selected=true]'),
  ]
    .filter((chosen) => chosen.checkVisibility())
    .filter((chosen) => {
      const kin = [...(chosen.parentElement?.children ?? [])].filter(
        (other) =>
          other !== chosen &&
          other.tagName === chosen.tagName &&
          !other.matches('[aria-pressed=true], [aria-current], [aria-checked=true], [aria-selected=true]'),
      );
      // A list marks its present entry on a part of it.
      const parts = (element: Element) => [element, ...element.querySelectorAll('*')].map(shape).join(';');
      return kin.length > 0 && kin.every((other) => parts(other) === parts(chosen));
    })
    .map((chosen) => (chosen.textContent ?? '').trim().slice(0, 40));
}

/** For forced colours: controls without an edge, drawings that sink into their ground, a focus that is not seen. */
export function unseenInForcedColours(): string[] {
  const words = (element: Element) => `“${(element.textContent ?? '').trim().slice(0, 40)}” (${element.className})`;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminanceOf = (colour: string): number | undefined => {
    if (!canvas) return undefined;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    if (alpha === 0) return undefined;
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const below = document.createElement('div');
  below.style.backgroundColor = 'Canvas';
  document.body.append(below);
  const canvasColour = luminanceOf(getComputedStyle(below).backgroundColor) ?? 1;
  below.remove();
  const groundOf = (element: Element): number =>
    luminanceOf(getComputedStyle(element).backgroundColor) ??
    (element.parentElement ? groundOf(element.parentElement) : canvasColour);
  const contrast = (colour: string, ground: number) => {
    const own = luminanceOf(colour) ?? ground;
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
  };
  const hasEdge = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.textDecorationLine.includes('underline')) return true;
    // The browser draws these itself, in the reader's colours, unless it was told not to.
    if (element.matches('input[type=checkbox], input[type=radio]') && style.appearance !== 'none') return true;
    const outside = element.parentElement ? groundOf(element.parentElement) : canvasColour;
    return (
      style.borderBlockEndStyle !== 'none' &&
      Number.parseFloat(style.borderBlockEndWidth) >= 1 &&
      contrast(style.borderBlockEndColor, outside) >= 3
    );
  };

  const controls = [...document.querySelectorAll('button, input, select, textarea, summary')].filter((one) =>
    one.checkVisibility(),
  );
  const links = [...document.querySelectorAll('a[href]')].filter((one) => one.checkVisibility());
  const edgeless = controls
    .filter(
      (control) =>
        !hasEdge(control) &&
        !(control.matches('summary') && control.closest('details') && hasEdge(control.closest('details') ?? control)),
    )
    .map((control) => `no edge: ${words(control)}`);
  const sunken = [...document.querySelectorAll('svg')]
    .filter((drawing) => drawing.checkVisibility())
    .filter((drawing) => contrast(getComputedStyle(drawing).color, groundOf(drawing)) < 3)
    .map((drawing) => `drawing not seen: ${words(drawing.parentElement ?? drawing)}`);

  const unfocused = [...controls, ...links]
    .filter((target): target is HTMLElement => target instanceof HTMLElement)
    .filter((target) => {
      target.focus({ preventScroll: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      // `auto` is the browser's own ring.
      const isShown = outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
      return document.activeElement === target && !isShown;
    })
    .map((target) => `focus not seen: ${words(target)}`);
  (document.activeElement as HTMLElement | null)?.blur();
  return [...new Set([...edgeless, ...sunken, ...unfocused])];
}

/** Everything that would move or fade for longer than a hundredth of a second. */
export function movements(): string[] {
  const longest = (durations: string) =>
    Math.max(...durations.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after']
      .map((part) => getComputedStyle(element, part))
      .filter(
        ({ transitionDuration, transitionProperty, animationDuration, animationName }) =>
          (transitionProperty !== 'none' && longest(transitionDuration) > 0.01) ||
          (animationName !== 'none' && longest(animationDuration) > 0.01),
      )
      .map(() => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
  );
}
