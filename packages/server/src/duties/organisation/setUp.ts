import { standardCalendar } from "@gantry/engine";
import { calendar, organisation, user } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/db/newId.ts";
import { sqlState, transaction, type Tx } from "../../platform/db/transaction.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import { createRows } from "../../platform/records/bulk/createRows.ts";
import { storePasswordHash } from "./credentials.ts";
import { hashPassword } from "./passwords.ts";
import type { SessionHolder } from "./sessions.ts";

export interface SetUpRequest {
  organisation: { name: string; currency: string; timeZone: string; locale: string };
  administrator: { name: string; email: string; password: string };
}

const UNIQUE_VIOLATION = "23505";

/** Whether this installation still waits for its first administrator. */
export async function isSetUpNeeded(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from organisations limit 1`.execute(db);
  return rows.length === 0;
}

/** Creates the organisation, its standard calendar and its administrator. Of several at once, one succeeds; the others are refused. */
export async function setUp(db: Db, request: SetUpRequest, also: (tx: Tx, holder: SessionHolder) => Promise<void>): Promise<SessionHolder> {
  const passwordHash = await hashPassword(request.administrator.password);
  const holder = { orgId: newId(), userId: newId() };
  try {
    await transaction(db, async (tx) => {
      await createOrganisation(tx, holder, request);
      await storePasswordHash(tx, holder, passwordHash);
      await also(tx, holder);
    });
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION && !(await isSetUpNeeded(db))) throw alreadyDone();
    throw error;
  }
  return holder;
}

export function alreadyDone(): Refusal {
  return new Refusal("setup.done", "Gantry is set up already.", { hint: "Sign in instead." });
}

async function createOrganisation(tx: Tx, { orgId, userId }: SessionHolder, request: SetUpRequest): Promise<void> {
  const write = { orgId, userId, changeSetId: newId(), cause: "set-up" };
  const calendarId = newId();
  const { name, email } = request.administrator;
  await createRows(tx, organisation, [{ id: orgId, ...request.organisation, calendarId }], write);
  await createRows(tx, calendar, [{ ...standardCalendar(calendarId) }], write);
  await createRows(tx, user, [{ id: userId, name, email, role: "administrator" }], write);
}
