import type { Plan } from "@gantry/engine";

/**
 * The activity a person means: by its id, by one of its codes, by its name, by part of its name, or by its row number, in
 * that order; null when there is none.
 */
export function activityNamed(
  plan: Plan,
  text: string,
  codesAt: (at: number) => readonly (string | null)[],
): string | null {
  const wanted = text.trim().toLowerCase();
  const { activities } = plan;
  const byCode = activities.findIndex((_, at) => codesAt(at).some((code) => code?.toLowerCase() === wanted));
  const found =
    activities.find(({ id }) => id === text) ??
    activities[byCode] ??
    activities.find(({ name }) => name.toLowerCase() === wanted) ??
    (/^\d+$/.test(wanted) ? activities[Number(wanted) - 1] : undefined) ??
    activities.find(({ name }) => name.toLowerCase().includes(wanted));
  return found?.id ?? null;
}
