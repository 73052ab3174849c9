import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { applyEdits } from "./applyEdits.ts";
import { editsResult } from "./editsResult.ts";
import { rehearseEdits } from "./rehearseEdits.ts";
import { undoChanges } from "./undoChanges.ts";
import { validatedEdits } from "./validatedEdits.ts";
import { writeFor } from "./writing.ts";

/** Serves transactions over any records, and their undoing. */
export function mountEdits(app: FastifyInstance, services: Services): void {
  mount(app, services, api.edits.apply, ({ body }, call) => {
    const edits = validatedEdits(body.edits);
    return writeFor(services, call, body.cause ?? "edit", async (unit) => {
      const rows = await applyEdits(unit, edits, { path: (index) => `edits.${index}.values.` });
      await unit.flush();
      return editsResult(unit, rows);
    });
  });
  mount(app, services, api.edits.preview, ({ body }, { actor }) => rehearseEdits(services, actor, body.edits));
  mount(app, services, api.edits.undo, ({ params }, call) =>
    writeFor(services, call, "undo", async (unit) => {
      await undoChanges(unit, params.id);
      await unit.flush();
      return editsResult(unit, []);
    }),
  );
}
