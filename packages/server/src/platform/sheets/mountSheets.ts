import { endpointsOf, type RecordDeclaration } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { disposition } from "../files/sendFile.ts";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { csvOf, exportSheet, xlsxOf } from "./exportSheet.ts";
import { importSheet } from "./importSheet.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
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
        await reply
          .headers({
            "content-type": types[query.format],
            "content-disposition": disposition(`${declaration.plural}.${query.format}`),
            "cache-control": "private, no-store",
          })
          .send(query.format === "csv" ? csvOf(sheet) : await xlsxOf(sheet));
        return undefined;
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
