export * from "./units/finding.ts";
export * from "./units/time.ts";
export * from "./calendar/calendarDefinition.ts";
export { CompiledCalendar } from "./calendar/compiledCalendar.ts";
export { compileCalendars, type CompiledCalendars } from "./calendar/compileCalendars.ts";
export { standardCalendar } from "./calendar/standardCalendar.ts";
export * from "./schedule/plan.ts";
export * from "./schedule/schedule.ts";
export { conventions } from "./schedule/conventions.ts";
export { schedulePlan } from "./schedule/schedulePlan.ts";
export { openPlan, type LivePlan } from "./schedule/livePlan.ts";
export { applyEdit, type PlanEdit, type PlanFields, type ScheduleChange } from "./schedule/planEdit.ts";
export type { DateReason, DateReasons } from "./schedule/dateReasons.ts";
export { contourShare, workDoneBy } from "./schedule/contours.ts";
export { unitsAvailable } from "./schedule/unitsAvailable.ts";
export { compilePlan } from "./schedule/compilePlan.ts";
export type { CompiledPlan } from "./schedule/compiledPlan.ts";
export { runSchedule, type ScheduleRun } from "./schedule/scheduleRun.ts";
export {
  changeAssignedWork,
  changeDuration,
  changeUnits,
  changeWork,
  type AssignedWork,
  type WorkChange,
  type WorkFields,
} from "./work/workEdit.ts";
export { addAssignment, removeAssignment, sharesEffort } from "./work/assignWork.ts";
export {
  assignmentCost,
  planCosts,
  type ActivityCost,
  type CostedActivity,
  type CostedAssignment,
} from "./cost/planCosts.ts";
export { dateVariance, varianceOf, type Measures, type Variance } from "./baseline/variance.ts";
export { progressPoint } from "./baseline/progressPoint.ts";
export * from "./reasons/explanation.ts";
export { drivingReason, explainActivity } from "./reasons/explainActivity.ts";
export { explainFloat, type FloatExplanation, type FloatReason, type FloatStep } from "./reasons/explainFloat.ts";
export { sprintCapacity, type SprintCapacity, type SprintMember } from "./agile/sprintCapacity.ts";
export { velocity } from "./agile/velocity.ts";
export {
  cadenceOf,
  fillSprints,
  type Cadence,
  type Filled,
  type SizedItem,
  type SprintRoom,
} from "./agile/fillSprints.ts";
export { burnSeries, idealRemaining, sprintsNeeded, type BurnChange, type BurnPoint } from "./agile/burn.ts";
export * from "./leveling/levelingProblem.ts";
export * from "./leveling/levelingProposal.ts";
export { scheduledParts } from "./schedule/scheduledParts.ts";
export { withSplitting } from "./leveling/withSplitting.ts";
export { withBookings, type Booking } from "./leveling/bookings.ts";
export { levelingDelays, type LevelingDelays, type PlacedMove } from "./leveling/levelingDelays.ts";
export { levelingScope } from "./leveling/levelingScope.ts";
export { hasSkill, matchNeeds, type MatchedNeed, type SkilledPerson } from "./leveling/matchNeeds.ts";
export { overloads, type Overload } from "./leveling/overloads.ts";
export {
  planStaffing,
  type LackingPeople,
  type OpenPlace,
  type PlanStaffing,
  type StaffingFacts,
} from "./leveling/planStaffing.ts";
export { problemOfPlan } from "./leveling/problemOfPlan.ts";
export { proposedStaffing, type BusyPerson, type ProposedPerson } from "./leveling/proposedStaffing.ts";
export type { LevelingOptions } from "./leveling/levelingOptions.ts";
export type { SearchLimits } from "./leveling/searchBudget.ts";
export { delaysAcross, type PartMoves } from "./leveling/several/delaysAcross.ts";
export { joinProblems, type ProjectPart } from "./leveling/several/joinProblems.ts";
export { overloadsAcross } from "./leveling/several/overloadsAcross.ts";
export { solveLeveling } from "./leveling/solveLeveling.ts";
export { assignmentFit, type Fit, type FitFacts } from "./capacity/assignmentFit.ts";
export { loadOverTime, type LoadedPerson, type LoadingWork, type PeriodLoad } from "./capacity/loadOverTime.ts";
export { rescheduleUnfinished } from "./progress/rescheduleUnfinished.ts";
export { type Recurrence, recurrenceDays } from "./recurrence/recurrenceDays.ts";
export { recurringActivities, type RecurringActivity } from "./recurrence/recurringActivities.ts";
export * from "./risk/model/forecastInput.ts";
export { type Distribution, distributionFault } from "./risk/sampling/distribution.ts";
export { type ForecastOptions, forecastParts, type ForecastRun, runForecast } from "./risk/forecast.ts";
export type { Parts } from "./risk/parts.ts";
export { loadForecastKernel, type ForecastKernel } from "./risk/kernel/forecastKernel.ts";
export {
  type ActivityForecast,
  chanceOfFinish,
  finishCurve,
  forecastReport,
  type ForecastReport,
  jointChance,
  jointDraws,
  type ProjectForecast,
} from "./risk/result/forecastReport.ts";
export type { AmountSpread, DateSpread, HistogramBar } from "./risk/result/spread.ts";
export { type MitigationValue, rankingParts, rankMitigations } from "./risk/mitigation.ts";
export { calibrationOf, cameBy, type CalibrationScore, type LeadScore, type PastForecast } from "./risk/calibration.ts";
export { confidenceClasses, type Confidence } from "./risk/model/confidence.ts";
export { backlogDuration, backlogPeriods } from "./risk/model/backlog.ts";
export { plannedValueCurve, type PlannedValueCurve, type PlannedWork } from "./earned-value/plannedValueCurve.ts";
export {
  costForecasts,
  type CostMethod,
  durationForecasts,
  type DurationMethod,
  valueIndices,
  type ValueIndices,
  type ValueStatus,
} from "./earned-value/valueForecasts.ts";
export {
  learnedRatio,
  learnEstimates,
  type LearnedEstimates,
  ownLogFactor,
  type PastProject,
} from "./risk/learning/learnedEstimates.ts";
export { forecastError, learnedSpread, type ProjectPace } from "./risk/learning/learnedFactor.ts";
export {
  learnedInput,
  type LearnedForecast,
  learnForecast,
  type ProjectState,
  projectState,
  type TrackedProject,
} from "./risk/learning/learnedForecast.ts";
export { quantilesOf } from "./risk/result/quantiles.ts";
export type { Weighted } from "./risk/learning/weightedQuantile.ts";
