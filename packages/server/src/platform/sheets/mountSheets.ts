import { endpointsOf, type RecordDeclaration } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { exportSheet } from "./exportSheet.ts";
import { importSheet } from "./importSheet.ts";
import { sendSheet } from "./sendSheet.ts";

const rowsChecked = { checksRow: true };

/** Tables out and in, for every record type. */
export function mountSheets(
  app: FastifyInstance,
  services: Services,
  declarations: readonly RecordDeclaration[],
): void {
  for (const declaration of declarations) {
    const endpoints = endpointsOf(declaration);
    mount(
      app,
      services,
      endpoints.export,
      async ({ query }, { actor, reply }) => {
        const sheet = await exportSheet(services.database.db, actor, declaration, query);
        return sendSheet(reply, sheet, { format: query.format, name: declaration.plural });
      },
      rowsChecked,
    );
    mount(
      app,
      services,
      endpoints.import,
      ({ body }, call) => importSheet(services, call, declaration, body),
      rowsChecked,
    );
  }
}
