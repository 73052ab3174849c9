import type { RecordDeclaration } from "@gantry/records";
import type { Actor } from "../../access/actor.ts";
import { guardedMapping } from "../../access/guardedMapping.ts";
import { visibleRows, type Bind } from "../../access/visibleRows.ts";
import { mappingOf, type RecordMapping } from "../recordMapping.ts";

/** For whom a query is compiled, and where its values go. */
export interface QueryScope {
  bind: Bind;
  /** Placeholder of the organisation's id. */
  org: string;
  /** The condition under which a row of the table `t` counts when a query looks at it through another row. */
  visible: (declaration: RecordDeclaration) => string;
  /** How a record type lies in its tables, as far as its fields may be read. */
  mapping: (declaration: RecordDeclaration) => RecordMapping;
}

/** What a query looks at is what the actor may see, wherever its references lead. */
export function actorScope(actor: Actor, bind: Bind): QueryScope {
  return {
    bind,
    org: bind(actor.orgId),
    visible: (declaration) => visibleRows(actor, declaration, mappingOf(declaration).projectColumn, bind),
    mapping: (declaration) => guardedMapping(actor, mappingOf(declaration), bind),
  };
}

/** Which rows of a record, in the trash or outside of it, are to be seen. */
export function rowConditions(declaration: RecordDeclaration, scope: QueryScope, trash: "without" | "only"): string[] {
  return [
    `t.org_id = ${scope.org}`,
    `t.deleted_at is ${trash === "only" ? "not " : ""}null`,
    scope.visible(declaration),
  ];
}
