import { sql, type Kysely, type Migration } from "kysely";

/** Forecasts that were asked for, and apart from them what was computed: the other columns follow the declaration. */
const statements = [
  `create table kept_forecasts (
    project_id uuid not null,
    org_id uuid not null,
    id uuid not null,
    version int4 not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3),
    custom jsonb not null default '{}',
    primary key (org_id, id),
    foreign key (org_id, project_id) references projects (org_id, id) deferrable initially deferred
  )`,
  `create index kept_forecasts_project on kept_forecasts (org_id, project_id, created_at)`,
  `create table kept_forecast_results (
    org_id uuid not null,
    kept_forecast_id uuid not null,
    computed_at timestamptz(3),
    data_date int4,
    planned_finish int4,
    promised_finish int4,
    p10_finish int4,
    p50_finish int4,
    p80_finish int4,
    p90_finish int4,
    promised_chance float8,
    planned_cost int8,
    p50_cost int8,
    p80_cost int8,
    risks_counted int4,
    risks_uncounted int4,
    iterations int4,
    seed int4,
    milestones jsonb,
    primary key (org_id, kept_forecast_id),
    foreign key (org_id, kept_forecast_id) references kept_forecasts (org_id, id) on delete cascade
  )`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createKeptForecasts: Migration = { up };
