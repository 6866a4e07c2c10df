import { clean } from '../content/unclobbered.js';

/** How long, in milliseconds, a second click, tap or key press counts as part of the first. */
const together = 500;
/** How far apart, in pixels, two clicks or taps may be to count as one gesture. */
const near = 24;
const controls = 'a,button,input,label,summary,textarea,[role=button]';
const typedIn = 'input:not([type=checkbox],[type=radio]),textarea';

interface Press {
  target: Element;
  time: number;
  x: number;
  y: number;
}

// Shared by all elements: when one changes, another may move under the pointer.
let lastClick: Press | undefined;
let lastKey: { time: number; target: unknown } | undefined;
/** When the pointer last went down, and the click that followed. */
let lastDown: { time: number; click?: Event } | undefined;
/** For each of our roots: presses that began before this time were not meant for its current content. */
const changes = new WeakMap<Node, number>();

/**
 * Records that an element's content has changed: a press that began earlier was meant for the old content. After an
 * action by the reader, presses are ignored for a moment longer, as nobody can have aimed at the new content yet.
 */
export function viewChanged(root: Node, byReader = false): void {
  changes.set(root, performance.now() + (byReader ? together : 0));
}

/**
 * People double-click buttons, hold keys and tap twice. Such leftover presses never reach a control that has replaced
 * the intended one, neither in this element nor in the page's slotted content. Presses by scripts or assistive
 * technology, which have no pointerdown, are let through.
 */
export function guardGestures(root: ShadowRoot): void {
  viewChanged(root);
  const listeners = { pointerdown: onPointerDown, mousedown: onMouseDown, click: onClick, keydown: onKeydown };
  for (const [type, listener] of Object.entries(listeners)) {
    root.addEventListener(type, listener as EventListener, true);
  }
  for (const type of kept) root.addEventListener(type, keepInside, { passive: true });
}

const kept = [
  ...['click', 'mousedown', 'touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'paste'],
];

/**
 * Outside, a key, a tap or a click seems to be the element's and no control's: a default button, a slider, a hotkey or a
 * card that is one link would take it away, and with it a call. And listeners of the page would learn which box was used
 * and what was typed. So what works a control, or scrolls from a heading, ends here, and so does all that is done in a
 * field; other keys go on, and from a field Escape and Tab.
 */
function keepInside(event: Event): void {
  const target = event.composedPath()[0] as Element;
  if (!isOurs(target)) return;
  const { type, key } = event as KeyboardEvent;
  const isWork = key ? /^( |Enter|Arrow.+)$/.test(key) : type !== 'mousedown' && clean(target).closest?.(controls);
  if (isWork || (!/^(Escape|Tab)$/.test(key) && clean(target).matches?.(typedIn))) event.stopPropagation();
}

/** Event time on this window's clock: a frame's clock starts with its own document. */
const timeOf = ({ timeStamp, view }: UIEvent): number =>
  timeStamp + (view ?? window).performance.timeOrigin - performance.timeOrigin;

/** The element that a person pressed, if it is a control or part of one. */
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
  // `detail` follows the system's own double-click interval.
  return isSame || (detail > 1 && before.target !== target);
}

function onPointerDown(event: PointerEvent): void {
  lastDown = { time: timeOf(event) };
}

/** A leftover press must not move the focus to new content either. */
function onMouseDown(event: MouseEvent): void {
  const target = controlOf(event);
  if (lastDown?.click) lastDown = undefined;
  if (target && isLeftover(event, pressOf(event, target))) event.preventDefault();
}

function onClick(event: MouseEvent): void {
  const target = controlOf(event);
  if (!target || !event.detail) return;
  const before = lastClick;
  // A click that a label forwards to its control is not a second click.
  if (before && before.target !== target && clean(before.target).closest('label')?.control === target) return;
  // A click without a pointerdown of its own, as from assistive technology.
  if (lastDown?.click && lastDown.click !== event) lastDown = undefined;
  if (lastDown) lastDown.click = event;
  const press = pressOf(event, target);
  if (isLeftover(event, press)) {
    ignore(event);
    // A third click counts as part of the second.
    if (before) lastClick = { ...press, target: before.target };
    return;
  }
  // The page's slotted content keeps its own double clicks.
  lastClick = isOurs(target) ? press : undefined;
}

function onKeydown(event: KeyboardEvent): void {
  const { key, repeat } = event;
  const target = controlOf(event);
  const [before, time] = [lastKey, timeOf(event)];
  lastKey = undefined;
  if (!target || !/^( |Enter)$/.test(key)) return;
  // On a link, Space scrolls the page.
  if (key === ' ' && clean(target).closest('a')) return;
  const isOther = before && before.target !== target && time - before.time < together;
  // The key is held down, or was pressed again right after the focus moved to another control.
  if (isOther || (repeat && isOurs(target))) ignore(event);
  if (isOurs(target) || isOther) lastKey = { time, target: isOther ? before.target : target };
}

function ignore(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
