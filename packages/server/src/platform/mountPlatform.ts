import { records } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mountAssistants } from "./assistants/mountAssistants.ts";
import { mountLive } from "./changes/mountLive.ts";
import type { Services } from "./http/services.ts";
import { sweepKeys } from "./idempotency/idempotency.ts";
import { mountOpenApi } from "./openapi/mountOpenApi.ts";
import { mountEdits } from "./records/mountEdits.ts";
import { mountRecords } from "./records/mountRecords.ts";
import { mountSheets } from "./sheets/mountSheets.ts";
import { mountSearch } from "./search/mountSearch.ts";

/** Serves what no duty needs code for: every record type, transactions and their undoing, live events. */
export function mountPlatform(app: FastifyInstance, services: Services): void {
  mountRecords(app, services, records);
  mountSheets(app, services, records);
  mountEdits(app, services);
  mountLive(app, services);
  mountSearch(app, services);
  mountOpenApi(app, services);
  mountAssistants(app, services);
  const { database, settings } = services;
  const sweep = setInterval(
    () =>
      void sweepKeys(database.db).catch((err: unknown) =>
        settings.logger.warn({ err }, "old idempotency keys could not be swept"),
      ),
    HOUR_MS,
  );
  sweep.unref();
  app.addHook("onClose", async () => clearInterval(sweep));
}

const HOUR_MS = 3_600_000;
