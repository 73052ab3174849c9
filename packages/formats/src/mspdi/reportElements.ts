import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What is read, and what Microsoft computes from it or keeps for itself: nothing is lost with these. */
const WITHOUT_LOSS: Readonly<Record<string, ReadonlySet<string>>> = {
  Task: names(`
    UID GUID ID Name Active Manual Type IsNull CreateDate WBS OutlineNumber OutlineLevel Priority Start Finish Duration
    ManualStart ManualFinish ManualDuration DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring Estimated Milestone
    Summary DisplayAsSummary Critical IsSubproject IsSubprojectReadOnly ExternalTask EarlyStart EarlyFinish LateStart LateFinish
    StartVariance FinishVariance WorkVariance CostVariance DurationVariance FreeSlack StartSlack FinishSlack TotalSlack FixedCost
    PercentComplete PercentWorkComplete Cost OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost
    ActualOvertimeCost ActualWork ActualOvertimeWork RegularWork RemainingDuration RemainingCost RemainingWork RemainingOvertimeCost
    RemainingOvertimeWork ACWP CV SV BCWS BCWP CPI SPI EAC VAC TCPI ConstraintType CalendarUID ConstraintDate Deadline LevelingDelay
    LevelingDelayFormat PreLeveledStart PreLeveledFinish IgnoreResourceCalendar Notes OverAllocated PhysicalPercentComplete
    StartText FinishText DurationText ActualWorkProtected ActualOvertimeWorkProtected ExternalTaskProject SubprojectName
    FreeformDurationFormat Hyperlink HyperlinkAddress HyperlinkSubAddress IsPublished StatusManager CommitmentStart CommitmentFinish
    CommitmentType BudgetWork BudgetCost`),
  Resource: names(`
    UID GUID ID Name Type IsNull MaxUnits PeakUnits OverAllocated Overallocated AvailableFrom AvailableTo Start Finish EmailAddress
    CalendarUID StandardRate StandardRateFormat OvertimeRateFormat Cost Work RegularWork OvertimeCost OvertimeWork ActualCost ActualWork
    ActualOvertimeCost ActualOvertimeWork RemainingCost RemainingWork RemainingOvertimeCost RemainingOvertimeWork PercentWorkComplete
    WorkVariance CostVariance SV CV ACWP BCWS BCWP CreationDate IsCostResource ActualWorkProtected ActualOvertimeWorkProtected
    ActiveDirectoryGUID BudgetWork BudgetCost IsEnterprise WorkGroup Phonetics IsInactive`),
  Assignment: names(`
    UID GUID TaskUID ResourceUID PercentWorkComplete ActualCost ActualFinish ActualOvertimeCost ActualOvertimeWork ActualStart ActualWork
    ACWP BCWS BCWP Confirmed Cost CostVariance CV Delay Finish FinishVariance WorkVariance HasFixedRateUnits FixedMaterial LinkedFields
    Milestone Overallocated OvertimeCost OvertimeWork PeakUnits RegularWork RemainingCost RemainingOvertimeCost RemainingOvertimeWork
    RemainingWork ResponsePending Start Stop Resume StartVariance Summary SV VAC Units UpdateNeeded Work WorkContour CreationDate
    ActualWorkProtected ActualOvertimeWorkProtected BudgetWork BudgetCost RateScale CostRateTable IsPublished LevelingDelayFormat`),
};

/** What stands in these where people chose nothing. */
const USUAL: Readonly<Record<string, string>> = {
  LevelAssignments: "1",
  LevelingCanSplit: "1",
  FixedCostAccrual: "3",
  AccrueAt: "3",
  CanLevel: "1",
};
const NOTHING = new Set(["", "0", "NA", "PT0H0M0S", "false"]);

/** Names each element of a task, a resource or an assignment that people filled in and that is left out. */
export function reportElements(record: XmlRecord, report: ReportLines): void {
  const known = WITHOUT_LOSS[record.name];
  if (!known) return;
  for (const [name, text] of record.fields) {
    if (known.has(name)) continue;
    const value = text.trim();
    if (NOTHING.has(value) ? USUAL[name] === undefined : value === USUAL[name]) continue;
    report.dropped(
      `mspdi.${record.name.toLowerCase()}.element.${name}`,
      `<${name}> of ${record.name.toLowerCase()}s is left out.`,
      { line: record.line, path: `Project/${record.name}s/${record.name}/${name}` },
    );
  }
}
