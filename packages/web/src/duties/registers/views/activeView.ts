import type { SavedViewRow } from "@gantry/records";

/** Address of the list as it is without any view. */
export const NO_VIEW = "none";

/** The view an address names; without a name the one that is shown first, one's own before the shared one. */
export function activeView(views: readonly SavedViewRow[], named: string | undefined): SavedViewRow | null {
  if (named === NO_VIEW) return null;
  if (named !== undefined) return views.find(({ id }) => id === named) ?? null;
  const first = views.filter(({ isDefault }) => isDefault);
  return first.find(({ privateTo }) => privateTo !== null) ?? first[0] ?? null;
}
