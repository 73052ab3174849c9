import { ApiProblem, records, type RecordDeclaration } from "@gantry/records";

/** A register as pages speak of it: a record type, within a project or over all that the reader may see. */
export interface Register {
  declaration: RecordDeclaration;
  projectId: string | null;
}

/** The record type of an address; null for names of none. */
export function recordByPlural(plural: string): RecordDeclaration | null {
  return (records as readonly RecordDeclaration[]).find((each) => each.plural === plural) ?? null;
}

/** Address of a register, or of one of its rows. */
export function registerHref({ declaration, projectId }: Register, row?: string): string {
  const base = projectId === null ? `/r/${declaration.plural}` : `/projects/${projectId}/r/${declaration.plural}`;
  return row === undefined ? base : `${base}/${row}`;
}

/** Thrown where an address leads to nothing that the reader may see: the page for what does not exist is shown. */
export function nothingHere(address: string): ApiProblem {
  const detail = `There is nothing at ${address}.`;
  return new ApiProblem({ type: "about:blank", title: "Not found", status: 404, code: "page.unknown", detail });
}
