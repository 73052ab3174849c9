import { recordNamed, type Field } from "@gantry/records";
import type { DemoRow } from "../demoRow.ts";
import type { DemoEntry } from "./demoEntry.ts";

/** What entries may name. */
export interface RegisterPlace {
  projectId: string;
  /** "2026-05-12" */
  today: string;
  itemIds: ReadonlyMap<string, string>;
  userIds: ReadonlyMap<string, string>;
  personIds: ReadonlyMap<string, string>;
  scenarioIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** The rows of a project's registers. */
export function planRegisters(entries: readonly DemoEntry[], place: RegisterPlace): DemoRow[] {
  const ids = entries.map(() => place.newId());
  const named = new Map(entries.map(({ record, key }, index) => [`${record} ${key}`, ids[index] ?? ""]));
  const idOf = (to: string, key: string): string => {
    const found = {
      user: place.userIds,
      person: place.personIds,
      workItem: place.itemIds,
      scenario: place.scenarioIds,
    }[to]?.get(key);
    const id = found ?? named.get(`${to} ${key}`);
    if (id === undefined) throw new Error(`The demo's registers name the ${to} "${key}", which is not there.`);
    return id;
  };
  return entries.map(({ record, values }, index): DemoRow => {
    const { fields } = recordNamed(record);
    const told = Object.entries(values).map(([name, value]) => {
      const field = fields[name];
      if (!field) throw new Error(`The demo says "${name}" of a ${record}, which has no such field.`);
      return [name, valueOf(field, value, { today: place.today, idOf })];
    });
    return { record, id: ids[index] ?? "", values: { projectId: place.projectId, ...Object.fromEntries(told) } };
  });
}

interface Naming {
  today: string;
  idOf: (to: string, key: string) => string;
}

function valueOf(field: Field, value: unknown, { today, idOf }: Naming): unknown {
  if (field.to && Array.isArray(value)) return value.map((key) => idOf(field.to ?? "", String(key)));
  if (field.to) return idOf(field.to, String(value));
  if (field.kind === "day") return dayAfter(today, Number(value));
  if (field.kind === "timestamp") return `${dayAfter(today, Number(value))}T10:00:00.000Z`;
  if (field.kind === "money") return Number(value) * 100;
  if (field.kind !== "instant") return value;
  const [days = "", time = ""] = String(value).split(" ");
  return `${dayAfter(today, Number(days))}T${time}`;
}

export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
