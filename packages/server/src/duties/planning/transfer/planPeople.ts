import type { DocumentResource, PlanDocument } from "@gantry/formats";
import type { Resource } from "@gantry/engine";
import type { PersonRow } from "@gantry/records";
import * as z from "zod";
import type { ExistingPlan } from "./existingPlan.ts";
import type { Intent } from "./intents.ts";
import { wireInstant, wireRatio, wireText } from "./wireValues.ts";

/** Who of a document's resources is known already, by the document's resource id. Each person stands for one resource. */
export function knownPeople(document: PlanDocument, existing: ExistingPlan): Map<string, PersonRow> {
  const details = detailsOf(document);
  const known = new Map<string, PersonRow>();
  const taken = new Set<string>();
  const rules: ((resource: Resource, person: PersonRow) => boolean)[] = [
    ({ id }, person) =>
      person.id === externalIdOf(details, id) ||
      (person.externalId !== null &&
        person.externalId === externalIdOf(details, id) &&
        person.name === details.get(id)?.name),
    ({ id }, person) => person.email !== null && person.email.toLowerCase() === details.get(id)?.email?.toLowerCase(),
    ({ name, kind }, person) => person.kind === kind && normalised(person.name) === normalised(name),
  ];
  for (const matches of rules)
    for (const resource of document.plan.resources) {
      if (known.has(resource.id)) continue;
      const person = existing.people.find((each) => !taken.has(each.id) && matches(resource, each));
      if (!person) continue;
      known.set(resource.id, person);
      taken.add(person.id);
    }
  return known;
}

export interface PeoplePlan {
  intents: Intent[];
  /** Row by the document's resource id. */
  ids: Map<string, string>;
}

interface PeopleContext {
  document: PlanDocument;
  known: ReadonlyMap<string, PersonRow>;
  calendarIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Known people stay as the organisation knows them; the others are added. */
export function planPeople({ document, known, calendarIds, newId }: PeopleContext): PeoplePlan {
  const details = detailsOf(document);
  const ids = new Map<string, string>();
  const intents = document.plan.resources.map((resource): Intent => {
    const person = known.get(resource.id);
    const id = person?.id ?? newId();
    ids.set(resource.id, id);
    if (person) return { op: "keep", record: "person", id, values: {} };
    const { name, kind, calendarId, maxUnits } = resource;
    const email = details.get(resource.id)?.email ?? null;
    const values = {
      name: wireText(name.trim() === "" ? "Nameless resource" : name, 200),
      kind,
      email: z.email().max(320).safeParse(email).success ? email : null,
      calendarId: calendarId === null ? null : (calendarIds.get(calendarId) ?? null),
      maxUnits: wireRatio(maxUnits, 1000) ?? 1,
      availability: availabilityOf(resource),
      costRate: details.get(resource.id)?.costRate ?? null,
      externalId: wireText(externalIdOf(details, resource.id), 200),
    };
    return { op: "create", record: "person", id, values };
  });
  return { intents, ids };
}

function availabilityOf({
  availability,
}: Resource): { from: string | null; to: string | null; units: number }[] | null {
  const periods = (availability ?? []).slice(0, 1000).map(({ from, to, units }) => ({
    from: wireInstant(from),
    to: wireInstant(to),
    units: wireRatio(units, 1000) ?? 0,
  }));
  return periods.length === 0 ? null : periods;
}

function detailsOf(document: PlanDocument): Map<string, DocumentResource> {
  return new Map(document.resources.map((detail) => [detail.id, detail]));
}

function externalIdOf(details: ReadonlyMap<string, DocumentResource>, id: string): string {
  return details.get(id)?.externalId ?? id;
}

function normalised(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
