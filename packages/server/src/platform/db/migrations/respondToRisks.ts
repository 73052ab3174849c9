import { sql, type Kysely, type Migration } from "kysely";

/**
 * What risks said of their responses becomes responses of their own: measures become a mitigation, the contingency plan a contingency.
 * Tables of risks are made after the migrations, so that a fresh database has none yet.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } =
    await sql`select 1 from pg_attribute where attrelid = to_regclass('risks') and attname = 'measures'`.execute(db);
  if (rows.length === 0) return;
  await sql`create table risk_responses (
    project_id uuid not null, number int4 not null, title text not null, risk_id uuid not null, kind text not null, strategy text,
    notes text not null, cost int8, residual_probability float8, residual_delay int4, state text not null,
    org_id uuid not null, id uuid not null, version int4 not null default 1, created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(), deleted_at timestamptz(3), custom jsonb not null default '{}',
    primary key (org_id, id)
  )`.execute(db);
  await sql`alter table risk_responses
    add constraint risk_responses_project_id_fkey foreign key (org_id, project_id) references projects (org_id, id) deferrable initially deferred,
    add constraint risk_responses_risk_id_fkey foreign key (org_id, risk_id) references risks (org_id, id) deferrable initially deferred`.execute(
    db,
  );
  await sql`create index risk_responses_project on risk_responses (org_id, project_id, id)`.execute(db);
  await sql`create index risk_responses_risk_id on risk_responses (org_id, risk_id) where risk_id is not null`.execute(
    db,
  );
  await sql`create unique index risk_responses_number on risk_responses (org_id, project_id, number)`.execute(db);
  await sql`
    insert into risk_responses (org_id, id, project_id, number, title, risk_id, kind, strategy, notes, cost,
      residual_probability, residual_delay, state, deleted_at)
    select org_id, gen_random_uuid(), project_id, row_number() over (partition by org_id, project_id order by number, kind desc),
      left(words, 200), id, kind, strategy, case when length(words) > 200 or more <> '' then concat_ws(E'\n\n', words, nullif(more, '')) else '' end,
      cost, probability, delay, state, deleted_at
    from (
      select org_id, project_id, number, id, deleted_at, 'mitigation' as kind, response as strategy,
        coalesce(nullif(measures, ''), title) as words, '' as more, measures_cost as cost, residual_probability as probability,
        residual_impact as delay,
        case state when 'open' then 'proposed' when 'mitigating' then 'inWork' else 'done' end as state
      from risks where measures <> '' or response is not null or measures_cost is not null or residual_probability is not null
        or residual_impact is not null
      union all
      select org_id, project_id, number, id, deleted_at, 'contingency', 'accept',
        coalesce(nullif(contingency, ''), trigger), case when contingency = '' then '' else trigger end, null, null, null, 'proposed'
      from risks where contingency <> '' or trigger <> ''
    ) told`.execute(db);
  await sql`insert into record_numbers (org_id, record, project_id, last)
    select org_id, 'riskResponse', project_id, max(number) from risk_responses group by org_id, project_id`.execute(db);
  await sql`alter table risks drop column if exists words`.execute(db);
  await sql`alter table risks drop column response, drop column measures, drop column measures_cost, drop column trigger,
    drop column contingency, drop column residual_probability, drop column residual_impact`.execute(db);
}

export const respondToRisks: Migration = { up };
