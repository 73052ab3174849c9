import type { Transition } from "@gantry/records";

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

interface Step {
  transitions: Readonly<Record<string, readonly Transition[]>> | null;
  from: unknown;
  to: unknown;
}

/** Fields that a row must hold for a step to another state and does not yet. */
export function missingFor(row: Readonly<Record<string, unknown>>, { transitions, from, to }: Step): string[] {
  const way = transitions?.[String(from)]?.find((each) => each.to === to);
  return (way?.requires ?? []).filter((name) => isEmpty(row[name]));
}
