import type { Field, NotificationReason, RecordDeclaration } from "@gantry/records";

/** Named in such a field, somebody is asked to judge, not to do. */
const JUDGES = /^(decider|signer|reviewer|approver)/i;

/** A field that names users or people whose row it then is. */
export interface OwnerField {
  name: string;
  to: "user" | "person";
  reason: NotificationReason;
}

/** Fields by which people are put in charge of a row or asked for something; what the server writes names who did something. */
export function ownerFields({ fields, privateTo }: RecordDeclaration): OwnerField[] {
  return Object.entries(fields).flatMap(([name, field]: [string, Field]): OwnerField[] => {
    const { to, writable } = field;
    if (!writable || name === privateTo || (to !== "user" && to !== "person")) return [];
    return [{ name, to, reason: JUDGES.test(name) ? "review" : "assigned" }];
  });
}

/** A row that joins two others (an assignment, a membership) is spoken of as the row that somebody is joined to: the field that names it. */
export function joinedField(declaration: RecordDeclaration): { name: string; to: string } | null {
  const { fields, title, subject } = declaration;
  if (subject || fields[title]?.kind === "text") return null;
  const references = Object.entries(fields).filter(
    ([, { kind, to, required }]) => kind === "reference" && required && to !== "user" && to !== "person",
  );
  const [found] = [...references.filter(([name]) => name !== "projectId"), ...references];
  return found ? { name: found[0], to: found[1].to ?? "" } : null;
}

/** What hangs on a row and says something; likes and watchers are no news. */
export function isSaid({ subject, fields }: RecordDeclaration): boolean {
  return subject && Object.values(fields).some(({ searchable }) => searchable);
}

/** The field that names who is mentioned in a text, as the server read it. */
export function mentionsField({ fields }: RecordDeclaration): string | null {
  const field = fields["mentions"];
  return field?.kind === "references" && field.to === "user" ? "mentions" : null;
}

/** The field that names the row of the same type which this one answers. */
export function replyField({ name: record, fields }: RecordDeclaration): string | null {
  const found = Object.entries(fields).find(
    ([name, { kind, to }]) => kind === "reference" && to === record && name.startsWith("replyTo"),
  );
  return found?.[0] ?? null;
}

/** A choice that is the row's state. */
export function isState(field: Field | undefined, name: string): boolean {
  return field?.kind === "choice" && (field.transitions !== null || name === "state" || name === "status");
}

/** Changes of order are nobody's news, nor are those of what the server counts. */
export function isNews(field: Field | undefined): boolean {
  return field !== undefined && field.kind !== "rank" && field.writable;
}
