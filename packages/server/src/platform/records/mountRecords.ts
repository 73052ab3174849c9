import { endpointsOf, type RecordDeclaration, type Result } from "@gantry/records";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { newId } from "../db/newId.ts";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { Refusal } from "../problems/refusal.ts";
import { applyEdits } from "./applyEdits.ts";
import { rowResult } from "./editsResult.ts";
import { getRow } from "./getRow.ts";
import { listGroups } from "./listGroups.ts";
import { listHistory } from "./listHistory.ts";
import { listRows } from "./listRows.ts";
import type { RowValues } from "./recordMapping.ts";
import { writeFor } from "./writing.ts";

/** Serves the operations that every record type has. */
export function mountRecords(
  app: FastifyInstance,
  services: Services,
  declarations: readonly RecordDeclaration[],
): void {
  for (const declaration of declarations) {
    mountReading(app, services, declaration);
    mountWriting(app, services, declaration);
  }
}

const rowsChecked = { checksRow: true };

function mountReading(app: FastifyInstance, services: Services, declaration: RecordDeclaration): void {
  const { list, groups, get, history } = endpointsOf(declaration);
  const { db } = services.database;
  type Page = Result<typeof list>;
  type Row = Result<typeof get>;
  mount(
    app,
    services,
    list,
    async ({ query }, { actor }) => (await listRows(db, actor, declaration, query)) as Page,
    rowsChecked,
  );
  mount(app, services, groups, ({ query }, { actor }) => listGroups(db, actor, declaration, query), rowsChecked);
  mount(
    app,
    services,
    get,
    async ({ params }, { actor }) => (await getRow(db, actor, declaration, params.id)) as Row,
    rowsChecked,
  );
  mount(
    app,
    services,
    history,
    ({ params, query }, { actor }) => listHistory(db, actor, declaration, { ...query, id: params.id }),
    rowsChecked,
  );
}

function mountWriting(app: FastifyInstance, services: Services, declaration: RecordDeclaration): void {
  const { create, patch, remove, restore } = endpointsOf(declaration);
  const record = declaration.name;
  type Row = Result<typeof create>;
  mount(
    app,
    services,
    create,
    ({ body }, call) =>
      writeFor(services, call, "edit", async (unit) => {
        const { id = newId(), ...values } = body as RowValues & { id?: string };
        const [row] = await applyEdits(unit, [{ op: "create", record, id, values }]);
        await unit.flush();
        return rowResult(unit, row) as Row;
      }),
    rowsChecked,
  );
  mount(
    app,
    services,
    patch,
    ({ params, body }, call) =>
      writeFor(services, call, "edit", async (unit) => {
        const version = requiredVersion(call.request);
        const [row] = await applyEdits(unit, [{ op: "update", record, id: params.id, version, values: body }], {
          strict: true,
        });
        await unit.flush();
        return rowResult(unit, row) as Row;
      }),
    rowsChecked,
  );
  mount(
    app,
    services,
    remove,
    ({ params }, call) =>
      writeFor(services, call, "edit", async (unit) => {
        const version = requiredVersion(call.request);
        await applyEdits(unit, [{ op: "delete", record, id: params.id, version }], { strict: true });
        await unit.flush();
        return undefined;
      }),
    rowsChecked,
  );
  mount(
    app,
    services,
    restore,
    ({ params }, call) =>
      writeFor(services, call, "edit", async (unit) => {
        const [row] = await applyEdits(unit, [{ op: "restore", record, id: params.id }]);
        if (!row.wasDeleted) throw new Refusal("row.notInTrash", `The ${record} ${params.id} is not in the trash.`);
        await unit.flush();
        return rowResult(unit, row) as Row;
      }),
    rowsChecked,
  );
}

/** The version an edit is based on, as If-Match gives it: `"7"`. */
function requiredVersion(request: FastifyRequest): number {
  const header = request.headers["if-match"];
  if (header === undefined)
    throw new Refusal(
      "row.versionRequired",
      "Send the version you read as If-Match, so that nobody's change is overwritten unseen.",
      { hint: 'For version 7: If-Match: "7"' },
    );
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match)
    throw new Refusal("request.invalid", `If-Match is ${header}, but must be a version in quotes, such as "7".`, {
      issues: [{ path: "headers.if-match", message: 'Write "7".' }],
    });
  return Number(match[1]);
}
