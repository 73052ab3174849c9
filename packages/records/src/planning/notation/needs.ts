import type { Parsed } from "./parsed.ts";
import { formatResources, parseResources } from "./resources.ts";

/** What a piece of work is typed to ask of people. */
export interface TypedNeed {
  skill: string;
  /** At least, 1 to 5; what is typed may be outside. */
  level: number;
  /** People. */
  count: number;
  /** Of each one's time; 1 is full time. */
  units: number;
}

/** Where no level is typed. */
const USUAL_LEVEL = 3;
const COUNTED = /^(.*?)(?:\s+x\s*|\s*[×*]\s*)(\d{1,6})$/i;
const LEVELED = /^(.+?)\s+(\d)$/;

/**
 * Reads `Oracle 3 ×2[50%], Linux 4`: skill, level at least, people, share of their time, parted as resources are. Level 3, one
 * person and full time go without saying. `isSkill` keeps a name that ends in a digit whole.
 */
export function parseNeeds(text: string, isSkill: (name: string) => boolean = () => false): Parsed<TypedNeed[]> {
  const parsed = parseResources(text);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: parsed.value.map(({ name, units }) => {
      const [, counted = name, count = "1"] = COUNTED.exec(name) ?? [];
      const [, skill, level] = isSkill(counted) ? [] : (LEVELED.exec(counted) ?? []);
      return {
        skill: skill ?? counted,
        level: level === undefined ? USUAL_LEVEL : Number(level),
        count: Number(count),
        units,
      };
    }),
  };
}

/** Writes needs so that they read back the same. */
export function formatNeeds(needs: readonly TypedNeed[]): string {
  return formatResources(
    needs.map(({ skill, level, count, units }) => ({ name: `${skill} ${level} ×${count}`, units })),
  );
}
