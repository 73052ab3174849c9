/** How many places are remembered: enough to find one from before a menu and the dialog it opened. */
const REMEMBERED = 40;
/** Dialogs and menus give the focus back by themselves within this time. */
const PATIENCE_MS = 40;
/** They move the focus by themselves as their rows come and go. */
const ROAMING = "[role=grid], [role=treegrid]";
const MODAL = "[role=dialog][aria-modal=true]";

/**
 * Keeps the place of those who work by keyboard: when what has the focus goes away or is switched off, the focus goes to where
 * it was last and still can be, instead of to the top of the page. Returns how to stop.
 */
export function keepFocus(): () => void {
  let trail: HTMLElement[] = [];
  let roaming = false;
  let onPage = true;
  let check: ReturnType<typeof setTimeout> | undefined;

  const restore = () => {
    const last = trail.at(-1);
    if (!isLost() || roaming || !last || canHold(last)) return;
    trail = trail.filter((each) => each.isConnected);
    const before = trail.findLast(canHold);
    // What was left was a page, with all that it had: the new one begins with its title.
    const title = document.querySelector<HTMLElement>("[data-page-title]");
    const target = onPage && !before?.closest("main") && title && canHold(title) ? title : before;
    target?.focus({ preventScroll: true });
  };
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    trail = [...trail.filter((each) => each !== target), target].slice(-REMEMBERED);
    roaming = target.closest(ROAMING) !== null;
    // Menus and dialogs stand beside the page, and belong to where they were opened.
    if (target.closest("main")) onPage = true;
    else if (target.closest("#root")) onPage = false;
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    clearTimeout(check);
    check = setTimeout(restore, PATIENCE_MS);
  };
  // Not every browser tells that what had the focus is gone.
  document.addEventListener("keydown", restore, true);
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", left);
  return () => {
    clearTimeout(check);
    document.removeEventListener("keydown", restore, true);
    document.removeEventListener("focusin", remember);
    document.removeEventListener("focusout", left);
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** In sight, switched on, and within the dialog that covers the rest, if there is one. */
function canHold(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(":disabled, [inert] *, [aria-hidden=true] *")) return false;
  const modal = [...document.querySelectorAll(MODAL)].at(-1);
  return element.checkVisibility({ visibilityProperty: true }) && (!modal || modal.contains(element));
}
