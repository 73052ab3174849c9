import { viewLayouts, type Field, type RecordDeclaration, type SavedViewRow } from "@gantry/records";

export type Layout = SavedViewRow["layout"];

const isDate = (field: Field | undefined) => field?.kind === "day" || field?.kind === "instant";

/** The choice whose values are the columns of a board; null where a record type has none. */
export function boardField({ views, fields }: RecordDeclaration): string | null {
  const choices = Object.entries(fields).filter(([, { kind, writable }]) => kind === "choice" && writable);
  const staged = choices.find(([, { transitions }]) => transitions !== null);
  return views.board ?? staged?.[0] ?? choices.find(([name]) => name === "state")?.[0] ?? choices[0]?.[0] ?? null;
}

/** The date that places a row in a calendar. */
export function calendarField({ views, fields }: RecordDeclaration): string | null {
  return views.calendar ?? views.timeline?.[1] ?? Object.keys(fields).find((name) => isDate(fields[name])) ?? null;
}

/** From and to of a bar; the same date twice makes a point. */
export function timelineFields({ views, fields }: RecordDeclaration): readonly [from: string, to: string] | null {
  if (views.timeline) return views.timeline;
  const dates = Object.keys(fields).filter((name) => isDate(fields[name]));
  const from = dates.find((name) => /^(start|from|begin)/i.test(name));
  const to = dates.find((name) => /^(finish|to$|end|until)/i.test(name));
  if (from && to) return [from, to];
  const [first] = views.calendar ? [views.calendar] : dates;
  return first ? [first, first] : null;
}

/** Layouts that make sense for a record type. */
export function layoutsOf(declaration: RecordDeclaration): Layout[] {
  return viewLayouts.filter(
    (layout) =>
      layout === "grid" ||
      (layout === "board" && boardField(declaration) !== null) ||
      (layout === "calendar" && calendarField(declaration) !== null) ||
      (layout === "timeline" && timelineFields(declaration) !== null),
  );
}
