/** The map by mouse and keyboard: one box is the tab stop, arrows go from box to box, and links of the box one is at stand out. */

const BOX = '.alignment .box';

/** Listens to what happens on the map. */
export function listenToMap(page: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    const box = boxAt(event.target);
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbourOf(box, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  page.addEventListener('focusin', ({ target }) => {
    const box = boxAt(target);
    light(page, box);
    if (!box) return;
    for (const other of page.querySelectorAll<SVGElement>(BOX)) other.tabIndex = other === box ? 0 : -1;
  });
  page.addEventListener('pointerover', ({ target }) => light(page, boxAt(target) ?? boxAt(document.activeElement)));
}

function boxAt(target: EventTarget | null): SVGGElement | undefined {
  return target instanceof Element ? (target.closest<SVGGElement>(BOX) ?? undefined) : undefined;
}

let lit = '';

/** Makes the links of a box stand out, and those of no other. */
function light(page: HTMLElement, box: SVGGElement | undefined): void {
  const nodes = box?.dataset.nodes ?? '';
  if (nodes === lit) return;
  lit = nodes;
  const mine = new Set(nodes.split(' '));
  for (const link of page.querySelectorAll<SVGElement>('.alignment .link')) {
    const { from = '', to = '' } = link.dataset;
    link.classList.toggle('lit', mine.has(from) || mine.has(to));
  }
}

/** The box in the direction of an arrow: the nearest one, where straight ahead counts more than to the side. */
function neighbourOf(box: SVGGElement, key: string): SVGGElement | undefined {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!step) return undefined;
  const [dx = 0, dy = 0] = step;
  const here = middleOf(box);
  let best: { box: SVGGElement; far: number } | undefined;
  for (const other of document.querySelectorAll<SVGGElement>(BOX)) {
    const { x, y } = middleOf(other);
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    // up and down stay in the column
    if (other === box || ahead < 1 || (dy !== 0 && aside > 1)) continue;
    const far = ahead + aside / 4;
    if (!best || far < best.far) best = { box: other, far };
  }
  return best?.box;
}

function middleOf(box: SVGGElement): { x: number; y: number } {
  const { left, width, top, height } = box.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
