import { api, records } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { startTestGantry } from "../../../testing/testGantry.ts";
import { deriveTables } from "../../records/tables/deriveTables.ts";
import { respondToRisks } from "./respondToRisks.ts";

const asBefore = [
  "drop table risk_responses",
  // It was a text then.
  "alter table risks drop column trigger",
  `alter table risks add column response text, add column measures text not null default '', add column measures_cost int8,
     add column trigger text not null default '', add column contingency text not null default '',
     add column residual_probability float8, add column residual_impact int4`,
  `update risks set response = 'transfer', measures = 'Insure it', measures_cost = 500, residual_probability = 0.1, residual_impact = 60,
     contingency = 'Lease it', trigger = 'No answer by Friday' where title = 'Told'`,
];

test("what risks said of their responses becomes responses", async () => {
  const gantry = await startTestGantry();
  try {
    const { call } = await gantry.setUp();
    const projectId = (await call(api.project.create, { body: { key: "NET", name: "Network" } })).id;
    const told = await call(api.risk.create, { body: { projectId, title: "Told" } });
    await call(api.risk.create, { body: { projectId, title: "Silent" } });
    const { db } = gantry.gantry.database;
    for (const statement of asBefore) await db.executeQuery(CompiledQuery.raw(statement));
    await respondToRisks.up(db);
    await deriveTables(db, records);
    const { items } = await call(api.riskResponse.list, { query: { q: "sort:number" } });
    expect(items).toMatchObject([
      {
        number: 1,
        riskId: told.id,
        kind: "mitigation",
        title: "Insure it",
        strategy: "transfer",
        cost: 500,
        residualProbability: 0.1,
        residualDelay: 60,
        state: "proposed",
        onOccurrence: "decide",
      },
      {
        number: 2,
        kind: "contingency",
        title: "Lease it",
        notes: "Lease it\n\nNo answer by Friday",
        strategy: "accept",
      },
    ]);
    const body = { projectId, riskId: told.id, title: "Another" };
    expect((await call(api.riskResponse.create, { body })).number).toBe(3);
    expect((await call(api.risk.create, { body: { projectId, title: "New" } })).number).toBe(3);
  } finally {
    await gantry.close();
  }
});
