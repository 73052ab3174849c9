import { standardCalendar } from "@gantry/engine";
import { calendar, organisation, user } from "@gantry/records";
import { newId } from "../../platform/db/newId.ts";
import { sqlState } from "../../platform/db/transaction.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../platform/records/unitOfWork.ts";
import { writeUnit, type WritingServices } from "../../platform/records/writing.ts";
import { storePasswordHash } from "./credentials.ts";
import { hashPassword } from "./passwords.ts";
import type { SessionHolder } from "./sessions.ts";
import { isSetUpNeeded } from "./setUpState.ts";

export interface SetUpRequest {
  organisation: { name: string; currency: string; timeZone: string; locale: string };
  administrator: { name: string; email: string; password: string };
}

const UNIQUE_VIOLATION = "23505";

/** Creates the organisation, its standard calendar and its administrator. Of several at once, one succeeds; the others are refused. */
export async function setUp(services: WritingServices, request: SetUpRequest): Promise<SessionHolder> {
  const passwordHash = await hashPassword(request.administrator.password);
  const holder = { orgId: newId(), userId: newId() };
  try {
    await writeUnit(services, { orgId: holder.orgId, actor: null, cause: "set-up" }, async (unit) => {
      createOrganisation(unit, holder, request);
      await unit.flush();
      await storePasswordHash(unit.tx, holder, passwordHash);
    });
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION && !(await isSetUpNeeded(services.database.db))) throw alreadyDone();
    throw error;
  }
  return holder;
}

export function alreadyDone(): Refusal {
  return new Refusal("setup.done", "Gantry is set up already.", { hint: "Sign in instead." });
}

function createOrganisation(unit: UnitOfWork, { orgId, userId }: SessionHolder, request: SetUpRequest): void {
  const { name, email } = request.administrator;
  const { id: calendarId, ...week } = standardCalendar(newId());
  unit.create(organisation, { ...request.organisation, calendarId }, orgId);
  unit.create(calendar, { ...week }, calendarId);
  unit.create(user, { name, email, role: "administrator" }, userId);
}
