import {
  customField,
  customQueryField,
  fieldOfCustom,
  textFromInstant,
  wallClock,
  weekStarts,
  type CustomDefinition,
  type QueryContext,
  type QueryField,
} from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { isReadable } from "../../access/fieldAccess.ts";
import type { Db } from "../../db/database.ts";

type Settings = Required<Pick<QueryContext, "timeZone" | "weekStart" | "workUnits">>;

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** What means another thing by the settings of a person or the organisation: days, moments of the real world, lengths of time. */
const DEPENDS = /today|tomorrow|yesterday|this|last|next|[+-]\d|\d[a-z]|\d{4}|created|updated|changed|at[:<>=]/i;

/** What the words of a query mean for an actor. Settings are read only where the query speaks of what depends on them. */
export async function queryContext(db: Db, actor: Actor, text: string): Promise<QueryContext> {
  const words = text.replaceAll(UUID, "");
  const [settings, custom] = await Promise.all([
    DEPENDS.test(words) ? readSettings(db, actor) : null,
    /\bcf\./i.test(words) ? readCustomFields(db, actor) : null,
  ]);
  const timeZone = settings?.timeZone ?? "UTC";
  return {
    ...settings,
    today: textFromInstant(wallClock(timeZone, new Date())).slice(0, 10),
    userId: actor.userId,
    personId: actor.personId,
    isReadable: (declaration, name) => isReadable(actor, declaration, name),
    ...(custom ? { customFields: ({ name }) => custom.get(name) ?? [] } : {}),
  };
}

async function readSettings(db: Db, { orgId, userId }: Actor): Promise<Settings | null> {
  const { rows } = await db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(
      `select coalesce(u.time_zone, o.time_zone) as zone, o.week_start as week, o.minutes_per_day as day,
         o.minutes_per_week as week_minutes, o.minutes_per_month as month
       from organisations o left join users u on u.org_id = o.org_id and u.id = $2::uuid where o.org_id = $1`,
      [orgId, userId],
    ),
  );
  const [found] = rows;
  if (!found) return null;
  return {
    timeZone: String(found["zone"]),
    weekStart: weekStarts.find((each) => each === found["week"]) ?? "monday",
    workUnits: {
      minutesPerDay: Number(found["day"]),
      minutesPerWeek: Number(found["week_minutes"]),
      minutesPerMonth: Number(found["month"]),
    },
  };
}

async function readCustomFields(db: Db, { orgId, permissions }: Actor): Promise<Map<string, QueryField[]>> {
  if (!permissions.has(customField.permissions.read)) return new Map();
  const { rows } = await db.executeQuery<CustomDefinition & { recordType: string }>(
    CompiledQuery.raw(
      `select record_type as "recordType", key, name, name_de as "nameDe", kind, choices, required, least, most
       from custom_fields where org_id = $1 and deleted_at is null`,
      [orgId],
    ),
  );
  const fields = new Map<string, QueryField[]>();
  for (const { recordType, ...definition } of rows)
    fields.set(recordType, [...(fields.get(recordType) ?? []), queryFieldOf(definition)]);
  return fields;
}

function queryFieldOf(definition: CustomDefinition): QueryField {
  return customQueryField(definition.key, fieldOfCustom(definition));
}
