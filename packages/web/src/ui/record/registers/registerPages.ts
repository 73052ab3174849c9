/** A page of a project that a duty keeps beside its registers, in the same menu. */
export interface RegisterPage {
  id: string;
  /** Stands with the registers of this duty. */
  duty: string;
  /** In the reader's language; asked on every drawing. */
  title: () => string;
  /** Its address, with `$projectId`. */
  to: string;
  /** Chord that goes there. */
  keys?: string;
}

const added = new Map<string, RegisterPage>();

/** Adds a page to the menu of a project's registers. A duty calls it where it names its routes. */
export function addRegisterPage(page: RegisterPage): void {
  added.set(page.id, page);
}

/** All that were added, in that order. */
export function registerPages(): RegisterPage[] {
  return [...added.values()];
}
