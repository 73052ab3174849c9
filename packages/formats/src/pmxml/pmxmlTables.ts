import { groupNamed, groupsNamed, type XmlRecord } from "../xml/xmlRecord.ts";
import { XerTable, type XerTables } from "../xer/xerTables.ts";
import { CODES } from "./pmxmlCodes.ts";
import type { PmxmlRecords } from "./pmxmlRecords.ts";
import { guidText, isTrue, pmxmlText } from "./pmxmlValues.ts";

type Values = Readonly<Record<string, string | null>>;

/** A table of the fields its rows name. */
function tableOf(name: string, rows: readonly { record: XmlRecord; values: Values }[]): XerTable {
  const table = new XerTable(name, rows[0]?.record.line ?? 0);
  const fields = Object.keys(rows[0]?.values ?? {});
  table.setColumns(fields);
  table.rowCount = rows.length;
  for (const { record, values } of rows)
    table.rows.push({ line: record.line, values: fields.map((field) => values[field] ?? "") });
  return table;
}

function coded(kind: keyof typeof CODES, text: string | null): string | null {
  return text === null ? null : (CODES[kind][text] ?? text);
}

/** Percentages are written as ratios. */
function percent(text: string | null): string | null {
  return text === null || !Number.isFinite(Number(text)) ? null : `${Number(text) * 100}`;
}

function activityValues(activity: XmlRecord, projectId: string, rootId: string): Values {
  const text = (name: string) => pmxmlText(activity, name);
  return {
    task_id: text("ObjectId"),
    proj_id: projectId,
    wbs_id: text("WBSObjectId") ?? rootId,
    clndr_id: text("CalendarObjectId"),
    phys_complete_pct: percent(text("PhysicalPercentComplete")),
    task_type: coded("activity", text("Type")),
    duration_type: coded("duration", text("DurationType")),
    status_code: coded("status", text("Status")),
    task_code: text("Id"),
    task_name: text("Name"),
    total_float_hr_cnt: text("TotalFloat"),
    remain_drtn_hr_cnt: text("RemainingDuration"),
    target_drtn_hr_cnt: text("PlannedDuration"),
    target_work_qty: text("PlannedLaborUnits"),
    target_equip_qty: text("PlannedNonLaborUnits"),
    cstr_type: coded("constraint", text("PrimaryConstraintType")),
    cstr_date: text("PrimaryConstraintDate"),
    cstr_type2: coded("constraint", text("SecondaryConstraintType")),
    cstr_date2: text("SecondaryConstraintDate"),
    act_start_date: text("ActualStartDate"),
    act_end_date: text("ActualFinishDate"),
    suspend_date: text("SuspendDate"),
    resume_date: text("ResumeDate"),
    expect_end_date: text("ExpectedFinishDate"),
    external_early_start_date: text("ExternalEarlyStartDate"),
    external_late_end_date: text("ExternalLateFinishDate"),
    early_start_date: text("EarlyStartDate") ?? text("RemainingEarlyStartDate"),
    early_end_date: text("EarlyFinishDate") ?? text("RemainingEarlyFinishDate"),
    late_start_date: text("LateStartDate") ?? text("RemainingLateStartDate"),
    late_end_date: text("LateFinishDate") ?? text("RemainingLateFinishDate"),
    target_start_date: text("PlannedStartDate"),
    target_end_date: text("PlannedFinishDate"),
    priority_type: coded("priority", text("LevelingPriority")),
    guid: guidText(text("GUID")),
  };
}

function projectValues(project: XmlRecord): Values {
  const text = (name: string) => pmxmlText(project, name);
  return {
    proj_id: text("ObjectId"),
    proj_short_name: text("Id"),
    clndr_id: text("ActivityDefaultCalendarObjectId"),
    name_sep_char: text("WBSCodeSeparator"),
    last_recalc_date: text("DataDate"),
    plan_start_date: text("PlannedStartDate"),
    plan_end_date: text("MustFinishByDate"),
    scd_end_date: text("ScheduledFinishDate"),
    critical_drtn_hr_cnt: text("CriticalActivityFloatLimit") ?? text("CriticalActivityFloatThreshold"),
    critical_path_type: text("CriticalActivityPathType") === "Longest Path" ? "CT_DrivPath" : "CT_TotFloat",
    guid: guidText(text("GUID")),
    orig_proj_id: text("OriginalProjectObjectId"),
    sum_base_proj_id: text("CurrentBaselineProjectObjectId"),
    last_baseline_update_date: text("LastBaselineUpdateDate"),
  };
}

function optionValues(options: XmlRecord, project: XmlRecord): Values {
  const flag = (name: string) => {
    const text = pmxmlText(options, name);
    return text === null ? null : isTrue(text) ? "Y" : "N";
  };
  const progress = pmxmlText(options, "OutOfSequenceScheduleType");
  return {
    proj_id: pmxmlText(project, "ObjectId"),
    sched_open_critical_flag: flag("MakeOpenEndedActivitiesCritical"),
    sched_lag_early_start_flag: flag("StartToStartLagCalculationType"),
    sched_retained_logic: progress === null || progress === "Retained Logic" ? "Y" : "N",
    sched_progress_override: progress === "Progress Override" ? "Y" : "N",
    sched_float_type: coded("float", pmxmlText(options, "ComputeTotalFloatType")),
    sched_calendar_on_relationship_lag: coded(
      "lagCalendar",
      pmxmlText(options, "RelationshipLagCalendar") ?? pmxmlText(project, "RelationshipLagCalendar"),
    ),
    sched_use_expect_end_flag: flag("UseExpectedFinishDates"),
  };
}

/** The project's own node, which the file leaves out, and the nodes below it. */
function nodeRows(project: XmlRecord, rootId: string): { record: XmlRecord; values: Values }[] {
  const proj_id = pmxmlText(project, "ObjectId");
  const root = {
    wbs_id: rootId,
    proj_id,
    seq_num: "0",
    proj_node_flag: "Y",
    wbs_short_name: pmxmlText(project, "Id"),
    wbs_name: pmxmlText(project, "Name") ?? pmxmlText(project, "Id"),
    parent_wbs_id: null,
    guid: null,
  };
  const nodes = groupsNamed(project, "WBS").filter((node) => pmxmlText(node, "ObjectId") !== rootId);
  return [
    { record: project, values: root },
    ...nodes.map((node) => ({
      record: node,
      values: {
        wbs_id: pmxmlText(node, "ObjectId"),
        proj_id,
        seq_num: pmxmlText(node, "SequenceNumber"),
        proj_node_flag: "N",
        wbs_short_name: pmxmlText(node, "Code"),
        wbs_name: pmxmlText(node, "Name"),
        parent_wbs_id: pmxmlText(node, "ParentObjectId") ?? rootId,
        guid: guidText(pmxmlText(node, "GUID")),
      },
    })),
  ];
}

/** Rows of one kind from elements of one name, each value from the element named beside it. */
function rowsOf(records: readonly XmlRecord[], name: string, fields: Readonly<Record<string, string>>) {
  return records
    .filter((record) => record.name === name)
    .map((record) => ({
      record,
      values: Object.fromEntries(Object.entries(fields).map(([field, element]) => [field, pmxmlText(record, element)])),
    }));
}

function codeUses(activities: readonly XmlRecord[]) {
  return activities.flatMap((activity) =>
    groupsNamed(activity, "Code").map((code) => ({
      record: code,
      values: {
        task_id: pmxmlText(activity, "ObjectId"),
        actv_code_type_id: pmxmlText(code, "TypeObjectId"),
        actv_code_id: pmxmlText(code, "ValueObjectId"),
      },
    })),
  );
}

function currencyOf(shared: readonly XmlRecord[]): string {
  const currencies = shared.filter(({ name }) => name === "Currency");
  const base = currencies.find((each) => isTrue(pmxmlText(each, "IsBaseCurrency"))) ?? currencies[0];
  return (base && pmxmlText(base, "Id")) ?? "";
}

/** What the records say, as the tables of an export. */
export function pmxmlTables({ projects, shared }: PmxmlRecords, calendars: readonly XmlRecord[]): XerTables {
  const inside = projects.flatMap(({ groups }) => groups);
  const all = [...shared, ...inside];
  const activities = inside.filter(({ name }) => name === "Activity");
  const rootOf = (project: XmlRecord) =>
    pmxmlText(project, "WBSObjectId") ?? `root ${pmxmlText(project, "ObjectId") ?? ""}`;
  const withCodes = (kind: keyof typeof CODES, field: string, rows: ReturnType<typeof rowsOf>) =>
    rows.map(({ record, values }) => ({ record, values: { ...values, [field]: coded(kind, values[field] ?? null) } }));
  const tables: XerTable[] = [
    tableOf(
      "PROJECT",
      projects.map((record) => ({ record, values: projectValues(record) })),
    ),
    tableOf(
      "CALENDAR",
      calendars.map((record) => ({
        record,
        values: {
          clndr_id: pmxmlText(record, "ObjectId"),
          default_flag: isTrue(pmxmlText(record, "IsDefault")) ? "Y" : "N",
        },
      })),
    ),
    tableOf(
      "SCHEDOPTIONS",
      projects.flatMap((project) => {
        const options = groupNamed(project, "ScheduleOptions");
        return options ? [{ record: options, values: optionValues(options, project) }] : [];
      }),
    ),
    tableOf(
      "PROJWBS",
      projects.flatMap((project) => nodeRows(project, rootOf(project))),
    ),
    tableOf(
      "TASK",
      projects.flatMap((project) =>
        groupsNamed(project, "Activity").map((record) => ({
          record,
          values: activityValues(record, pmxmlText(project, "ObjectId") ?? "", rootOf(project)),
        })),
      ),
    ),
    tableOf(
      "TASKPRED",
      withCodes(
        "link",
        "pred_type",
        rowsOf(inside, "Relationship", {
          task_pred_id: "ObjectId",
          task_id: "SuccessorActivityObjectId",
          pred_task_id: "PredecessorActivityObjectId",
          proj_id: "SuccessorProjectObjectId",
          pred_proj_id: "PredecessorProjectObjectId",
          pred_type: "Type",
          lag_hr_cnt: "Lag",
        }),
      ),
    ),
    tableOf(
      "RSRC",
      withCodes(
        "resource",
        "rsrc_type",
        rowsOf(shared, "Resource", {
          rsrc_id: "ObjectId",
          clndr_id: "CalendarObjectId",
          rsrc_short_name: "Id",
          rsrc_name: "Name",
          rsrc_type: "ResourceType",
          email_addr: "EmailAddress",
          guid: "GUID",
        }).map(({ record, values }) => ({ record, values: { ...values, guid: guidText(values["guid"] ?? null) } })),
      ),
    ),
    tableOf(
      "RSRCRATE",
      rowsOf(shared, "ResourceRate", {
        rsrc_id: "ResourceObjectId",
        max_qty_per_hr: "MaxUnitsPerTime",
        cost_per_qty: "PricePerUnit",
      }),
    ),
    tableOf(
      "TASKRSRC",
      rowsOf(inside, "ResourceAssignment", {
        taskrsrc_id: "ObjectId",
        task_id: "ActivityObjectId",
        rsrc_id: "ResourceObjectId",
        target_qty: "PlannedUnits",
        act_reg_qty: "ActualRegularUnits",
        remain_qty: "RemainingUnits",
        target_qty_per_hr: "PlannedUnitsPerTime",
        remain_qty_per_hr: "RemainingUnitsPerTime",
        target_lag_drtn_hr_cnt: "PlannedLag",
        target_cost: "PlannedCost",
      }),
    ),
    tableOf("ACTVTYPE", rowsOf(all, "ActivityCodeType", { actv_code_type_id: "ObjectId", actv_code_type: "Name" })),
    tableOf(
      "ACTVCODE",
      rowsOf(all, "ActivityCode", {
        actv_code_id: "ObjectId",
        actv_code_type_id: "CodeTypeObjectId",
        short_name: "CodeValue",
        actv_code_name: "Description",
      }),
    ),
    tableOf("TASKACTV", codeUses(activities)),
    tableOf("PROJCOST", rowsOf(inside, "ActivityExpense", { task_id: "ActivityObjectId", target_cost: "PlannedCost" })),
    tableOf("TASKMEMO", rowsOf(inside, "ActivityNote", { task_id: "ActivityObjectId", task_memo: "Note" })),
    tableOf("WBSMEMO", rowsOf(inside, "ProjectNote", { wbs_id: "WBSObjectId", wbs_memo: "Note" })),
  ];
  const filled = tables.filter(({ rows, name }) => rows.length > 0 || name === "PROJECT");
  return {
    header: ["APIBusinessObjects", currencyOf(shared)],
    tables: new Map(filled.map((table) => [table.name, table])),
    ended: true,
  };
}
