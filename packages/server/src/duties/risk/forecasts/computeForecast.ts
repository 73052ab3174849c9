import type { ForecastKernel } from "@gantry/engine";
import { risk, riskResponse, type RecordDeclaration } from "@gantry/records";
import type pg from "pg";
import { planAsOf, readPast, type QueryClient } from "../../planning/public.ts";
import { readLearned } from "../learning/readLearned.ts";
import type { ForecastQuestion, ForecastResult } from "./forecastResult.ts";
import { resultOf, type ForecastSubject } from "./resultOf.ts";
import { wallClockOf } from "./wallClockOf.ts";

/**
 * Computes a kept forecast from the plan and the register as they were when it was asked for, so that it does not matter how late
 * that is, and writes it once: interrupted, nothing is lost and it is computed again, with the same result.
 */
export async function computeForecast(
  client: pg.Client,
  question: ForecastQuestion,
  kernel: ForecastKernel | null,
): Promise<void> {
  const subject = await readSubject(client, question);
  const result = subject && resultOf(subject, kernel);
  await write(client, question, result);
}

async function readSubject(client: pg.Client, question: ForecastQuestion): Promise<ForecastSubject | null> {
  await client.query("begin isolation level repeatable read read only");
  try {
    const reading: QueryClient = client;
    const plan = await planAsOf(reading, { ...question, withRates: true });
    const past = await readPast(reading, question, { own: [risk, riskResponse], shared: [] });
    const there = ({ name }: RecordDeclaration) =>
      (past.get(name) ?? []).filter(({ deletedAt }) => deletedAt === null) as unknown[];
    const risks = there(risk) as ForecastSubject["risks"];
    const responses = there(riskResponse) as ForecastSubject["responses"];
    const { minute, day } = await wallClockOf(reading, question);
    const learned = plan?.records.project.learnedEstimates ? await readLearned(reading, question.orgId, minute) : [];
    return plan && { ...plan, risks, responses, learned, day };
  } finally {
    await client.query("rollback");
  }
}

async function write(
  client: QueryClient,
  { orgId, id }: ForecastQuestion,
  result: ForecastResult | null,
): Promise<void> {
  // The row may have gone for good meanwhile.
  await client.query(
    `insert into kept_forecast_results
     select r.* from json_populate_record(null::kept_forecast_results, $3::json) r
     where exists (select 1 from kept_forecasts where org_id = $1 and id = $2)
     on conflict do nothing`,
    [
      orgId,
      id,
      JSON.stringify({ ...result, org_id: orgId, kept_forecast_id: id, computed_at: new Date().toISOString() }),
    ],
  );
}
