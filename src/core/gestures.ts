import { clean } from '../content/unclobbered.js';

/** How long a second click, tap or press still belongs to the first one. */
const together = 500;
/** How far apart, in pixels, two clicks or taps of one hand may be. */
const near = 24;
const controls = 'a,button,input,label,summary,textarea,[role=button]';

interface Press {
  target: Element;
  time: number;
  x: number;
  y: number;
}

// Shared by all elements, as what goes from one may bring another under the pointer.
let lastClick: Press | undefined;
let lastKey: { time: number; target: unknown } | undefined;
/** When the pointer last went down, and the click that came of it. */
let lastDown: { time: number; click?: Event } | undefined;
/** For each root of ours, before when a press is not meant for what stands in it. */
const changes = new WeakMap<Node, number>();

/**
 * Says that an element shows something else now: a press that began before is meant for what has gone. After a press
 * of the reader's own, what has only just come cannot be meant yet either.
 */
export function viewChanged(root: Node, byReader = false): void {
  changes.set(root, performance.now() + (byReader ? together : 0));
}

/**
 * People double-click buttons, hold keys and tap twice. What belongs to the press before never reaches the control
 * that has come in the place of the one that was meant: not in this element, nor in what the page put into its slots.
 * Presses by a program or by assistive technology, before which no pointer goes down, are let through.
 */
export function guardGestures(root: ShadowRoot): void {
  viewChanged(root);
  const listeners = { pointerdown: onPointerDown, mousedown: onMouseDown, click: onClick, keydown: onKeydown };
  for (const [type, listener] of Object.entries(listeners)) {
    root.addEventListener(type, listener as EventListener, true);
  }
  for (const type of ['keydown', 'keypress', 'keyup', 'touchstart', 'touchend']) {
    root.addEventListener(type, keepInside, { passive: true });
  }
}

/**
 * Outside, a key or a tap seems to be the element's and no control's: a default button, a slider or a hotkey would take
 * it away. So what works a control, or scrolls from a heading, ends here; other keys go on, such as Escape.
 */
function keepInside(event: Event): void {
  const { key = ' ' } = event as KeyboardEvent;
  const target = 'key' in event ? (event.composedPath()[0] as Element) : controlOf(event);
  if (target && isOurs(target) && /^( |Enter|Arrow.+)$/.test(key)) event.stopPropagation();
}

/** The clock of a frame starts with its document. */
const timeOf = ({ timeStamp, view }: UIEvent): number =>
  timeStamp + (view ?? window).performance.timeOrigin - performance.timeOrigin;

/** The element that a person has pressed, if it is a control or a part of one. */
function controlOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Element;
  return event.isTrusted && clean(target).closest?.(controls) ? target : undefined;
}

const isOurs = (target: Element): boolean => changes.has(target.getRootNode());

const pressOf = (event: MouseEvent, target: Element): Press => ({
  target,
  time: timeOf(event),
  x: event.clientX,
  y: event.clientY,
});

function isLeftover({ currentTarget, detail }: MouseEvent, { target, time, x, y }: Press): boolean {
  if (lastDown && lastDown.time < (changes.get(currentTarget as Node) ?? 0)) return true;
  const before = lastClick;
  if (!before || time <= before.time) return false;
  const isSame = time - before.time < together && Math.hypot(x - before.x, y - before.y) < near;
  // How long a double click may take is a setting of the system, which counts.
  return isSame || (detail > 1 && before.target !== target);
}

function onPointerDown(event: PointerEvent): void {
  lastDown = { time: timeOf(event) };
}

/** The press that would only move the focus to what has come. */
function onMouseDown(event: MouseEvent): void {
  const target = controlOf(event);
  if (lastDown?.click) lastDown = undefined;
  if (target && isLeftover(event, pressOf(event, target))) event.preventDefault();
}

function onClick(event: MouseEvent): void {
  const target = controlOf(event);
  if (!target || !event.detail) return;
  const before = lastClick;
  // The click that a label passes on to its box is no second one.
  if (before && before.target !== target && clean(before.target).closest('label')?.control === target) return;
  // A click without a press of its own, as assistive technology makes it.
  if (lastDown?.click && lastDown.click !== event) lastDown = undefined;
  if (lastDown) lastDown.click = event;
  const press = pressOf(event, target);
  if (isLeftover(event, press)) {
    ignore(event);
    // The third click belongs to the second.
    if (before) lastClick = { ...press, target: before.target };
    return;
  }
  // What the page has put into a slot keeps its own double clicks.
  lastClick = isOurs(target) ? press : undefined;
}

function onKeydown(event: KeyboardEvent): void {
  const { key, repeat } = event;
  const target = controlOf(event);
  const [before, time] = [lastKey, timeOf(event)];
  lastKey = undefined;
  if (!target || !/^( |Enter)$/.test(key)) return;
  // In a link the space bar scrolls, and in a field of the page it types.
  if (key === ' ' && clean(target).closest('a')) return;
  const isOther = before && before.target !== target && time - before.time < together;
  // Held down, or pressed again at once after the focus was moved away from what was pressed.
  if (isOther || (repeat && isOurs(target))) ignore(event);
  if (isOurs(target) || isOther) lastKey = { time, target: isOther ? before.target : target };
}

function ignore(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
