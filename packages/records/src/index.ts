export type { Found } from "./kernel/liveEndpoints.ts";
export type { AuditProblem, AuditRun } from "./kernel/auditEndpoints.ts";
export { attachment, type AttachmentRow } from "./collaboration/attachment.ts";
export { checklistItem, type ChecklistItemRow } from "./collaboration/checklistItem.ts";
export * from "./collaboration/collaborationEndpoints.ts";
export { comment, type CommentRow } from "./collaboration/comment.ts";
export { link } from "./collaboration/link.ts";
export { linkKind, type LinkKindRow } from "./collaboration/linkKind.ts";
export * from "./collaboration/mentions.ts";
export { plainText } from "./collaboration/plainText.ts";
export { reaction, reactionKinds, type ReactionRow } from "./collaboration/reaction.ts";
export * from "./collaboration/relations.ts";
export { tag, tagColours, type TagRow } from "./collaboration/tag.ts";
export { tagging, type TaggingRow } from "./collaboration/tagging.ts";
export { watch } from "./collaboration/watch.ts";
export * from "./kernel/changes.ts";
export * from "./kernel/client.ts";
export * from "./kernel/edits.ts";
export * from "./kernel/endpoint.ts";
export * from "./kernel/customValues.ts";
export { endpointsOf } from "./kernel/endpointsOf.ts";
export type { Field, FieldKind, Transition } from "./kernel/field.ts";
export { inLanguage, wordsOfIdentifier, type Label, type Language } from "./kernel/label.ts";
export * from "./kernel/permissions.ts";
export * from "./kernel/projectTime.ts";
export { listQuery, pageSchema, type RowGroup } from "./kernel/recordEndpoints.ts";
export * from "./kernel/ranks.ts";
export * from "./kernel/record.ts";
export * from "./kernel/table.ts";
export type { ImportedRow, SheetImport, SheetReport } from "./kernel/sheetEndpoints.ts";
export { stateField } from "./kernel/stateField.ts";
export { partsOfText, valueOfText, type TypingContext } from "./kernel/valueOfText.ts";
export * from "./kernel/words.ts";
export { wallClock } from "./kernel/wallClock.ts";
export * from "./notifications/notificationEndpoints.ts";
export * from "./organisation/accountEndpoints.ts";
export { membership } from "./organisation/membership.ts";
export { organisation } from "./organisation/organisation.ts";
export * from "./organisation/tokens/tokenEndpoints.ts";
export * from "./organisation/tokens/tokenScopes.ts";
export { invitationLink } from "./organisation/invitationLink.ts";
export { role } from "./organisation/role.ts";
export { isShareable, share } from "./organisation/share.ts";
export type { Shared } from "./organisation/sharedEndpoints.ts";
export { user } from "./organisation/user.ts";
export { assignment } from "./people/assignment.ts";
export { department } from "./people/department.ts";
export { groupMember } from "./people/groupMember.ts";
export { person } from "./people/person.ts";
export { team } from "./people/team.ts";
export { baseline, type BaselineRow } from "./planning/baselines/baseline.ts";
export { baselineColumns, type BaselineItem } from "./planning/baselines/baselineEndpoints.ts";
export { costsOf } from "./planning/costsOf.ts";
export { boardColumn } from "./planning/agile/boardColumn.ts";
export { sprint, sprintStates } from "./planning/agile/sprint.ts";
export { calendar } from "./planning/calendar.ts";
export * from "./planning/cross-links/externalItem.ts";
export { externalFindings } from "./planning/cross-links/externalFindings.ts";
export { dependency } from "./planning/dependency.ts";
export { conditionPresets, type ConditionPreset } from "./planning/gates/conditionPresets.ts";
export { gate, gateStates } from "./planning/gates/gate.ts";
export { conditionKinds, expectations, gateCondition } from "./planning/gates/gateCondition.ts";
export * from "./planning/gates/gateEndpoints.ts";
export { gateSubjects, type GateSubject } from "./planning/gates/gateSubjects.ts";
export * from "./planning/importEndpoints.ts";
export { methodOf, type Method } from "./planning/methodOf.ts";
export * from "./planning/planEndpoints.ts";
export type { PlanMoment } from "./planning/time-travel/timeTravelEndpoints.ts";
export * from "./planning/agile/agileItems.ts";
export { burnHistory, type LoggedItem } from "./planning/agile/burnHistory.ts";
export * from "./planning/agile/cardMove.ts";
export * from "./planning/agile/itemSize.ts";
export { sprintFindings } from "./planning/agile/sprintFindings.ts";
export * from "./planning/agile/sprintPlacement.ts";
export { sprintTeam } from "./planning/agile/sprintTeam.ts";
export { calendarDefinitionOf } from "./planning/calendarDefinitionOf.ts";
export * from "./planning/planOf.ts";
export * from "./planning/planRows.ts";
export { project, projectKinds, projectStates } from "./planning/project.ts";
export { plainVocabulary } from "./planning/reasons/plainVocabulary.ts";
export { constraintTexts, reasonTexts, type ReasonTextKey } from "./planning/reasons/reasonTexts.ts";
export { reasonsOf } from "./planning/reasons/reasonsOf.ts";
export * from "./planning/reasons/reasonEndpoints.ts";
export type { ScheduleMoves } from "./planning/reasons/moveEndpoints.ts";
export { reasonSentence, type ReasonVocabulary } from "./planning/reasons/reasonWords.ts";
export { constraintTypes, itemTypes, workItem, workItemKinds } from "./planning/workItem.ts";
export { scenario, type ScenarioRow } from "./planning/scenarios/scenario.ts";
export { scenarioStep, type ScenarioStepRow } from "./planning/scenarios/scenarioStep.ts";
export { scenarioPlan, scenarioRecords, type ScenarioPlan } from "./planning/scenarios/scenarioPlan.ts";
export { comparePlans } from "./planning/scenarios/comparePlans.ts";
export type { PlanComparison, ToldConflict } from "./planning/scenarios/scenarioEndpoints.ts";
export { customField, customKinds, type CustomKind } from "./fields/customField.ts";
export { fieldOfCustom, type CustomDefinition } from "./fields/fieldOfCustom.ts";
export { approval, type ApprovalRow } from "./workflow/approval.ts";
export { transitionRule } from "./workflow/transitionRule.ts";
export { dueFieldsOf, settledOf, type DueField, type Settled } from "./kernel/dueFields.ts";
export type { Owed } from "./team/owedEndpoints.ts";
export type { AskedSkill, Demand } from "./people/capacityEndpoints.ts";
export type { RaciMatrix } from "./team/raci/raciEndpoints.ts";
export * from "./team/raci/raciFindings.ts";
export * from "./team/raci/raciMessage.ts";
export {
  forecastInputOf,
  type ForecastResponse,
  type ForecastRisk,
  type ProjectForecastInput,
  type UncountedRisk,
} from "./risk/forecastInputOf.ts";
export type { ForecastCalibration } from "./risk/forecastEndpoints.ts";
export { isPace } from "./risk/backlogPace.ts";
export { forecastCostsOf } from "./risk/forecastCostsOf.ts";
export { keptForecast, type KeptForecastRow, type KeptSpread } from "./risk/keptForecast.ts";
export { promisedItems } from "./risk/promisedItems.ts";
export { exposureOf, toTenths } from "./risk/exposure.ts";
export {
  BANDS,
  impactBounds,
  probabilityBounds,
  riskLevel,
  riskMeasures,
  riskPlace,
  riskViews,
  type RiskMeasure,
  type RiskPlace,
  type RiskView,
} from "./risk/matrix/riskMatrix.ts";
export { learnKinds, type PastWork } from "./risk/learning/learnKinds.ts";
export { workKindsOf } from "./risk/learning/workKindsOf.ts";
export type { LearnedKind } from "./risk/learning/learnedEndpoints.ts";
export { workKindLabels, workKinds, type WorkKind } from "./planning/workKinds.ts";
export { reserveOf, type Reserve, type ReserveRisk } from "./risk/reserve/reserveOf.ts";
export { risk, type Trigger, type TriggerEvidence } from "./risk/risk.ts";
export { riskProposal, type RiskProposalRow } from "./risk/riskProposal.ts";
export { isNewEvidence, type ProposalEvidence } from "./risk/proposals/proposalEvidence.ts";
export { proposedRisks } from "./risk/proposals/proposedRisks.ts";
export type {
  AwayTime,
  OpenWork,
  OutsideLink,
  ProposalRule,
  ProposedRisk,
  RiskFacts,
} from "./risk/proposals/riskFacts.ts";
export { riskResponse } from "./risk/riskResponse.ts";
export { lesson } from "./closing/lesson.ts";
export { action } from "./governance/action.ts";
export { changeRequest } from "./governance/changeRequest.ts";
export { decision } from "./governance/decision.ts";
export { absence } from "./people/absence.ts";
export { personSkill } from "./people/personSkill.ts";
export { skill } from "./people/skill.ts";
export { skillNeed } from "./people/skillNeed.ts";
export { skillWish } from "./people/skillWish.ts";
export { assumption } from "./risk/assumption.ts";
export { issue } from "./risk/issue.ts";
export { requirement } from "./stakeholders/requirement.ts";
export { stakeholder } from "./stakeholders/stakeholder.ts";
export { meeting } from "./team/meeting.ts";
export { meetingItem } from "./team/meetingItem.ts";
export { recognition } from "./team/recognition.ts";
export { responsibility } from "./team/responsibility.ts";
export * from "./endpoints.ts";
export { MeaningRefusal } from "./programs/meaningRefusal.ts";
export { meantValues } from "./programs/meantValues.ts";
export { createNaming, type Naming } from "./programs/naming.ts";
export { fieldCalled, recordCalled } from "./programs/recordCalled.ts";
export { typedValue } from "./programs/typedValue.ts";
export { typingContextOf } from "./programs/typingContext.ts";
export * from "./registry.ts";
export { exceptionSchema, workWeekSchema } from "./planning/calendar.ts";
export * from "./planning/notation/dates.ts";
export * from "./planning/notation/durations.ts";
export { minorDigits, parseMoney } from "./planning/notation/money.ts";
export * from "./planning/notation/needs.ts";
export type { NotationProblem, Parsed } from "./planning/notation/parsed.ts";
export * from "./planning/notation/percents.ts";
export * from "./planning/notation/predecessors.ts";
export * from "./planning/notation/resources.ts";
export { conventionsOf, type StatedConventions } from "./planning/conventions.ts";
export { bindPath, bindQuery } from "./query/binding/bindQuery.ts";
export type { BoundQuery, Condition, FieldPath, SortKey } from "./query/binding/boundQuery.ts";
export type { QueryContext } from "./query/binding/queryContext.ts";
export { customQueryField } from "./query/binding/queryField.ts";
export type { Hop, QueryField } from "./query/binding/queryField.ts";
export type { QueryTest } from "./query/binding/queryTest.ts";
export { completeQuery, type QueryCompletion, type QuerySuggestion } from "./query/completion/completeQuery.ts";
export { editableChip, withChip, type ChipParts, type EditableChip } from "./query/completion/editChip.ts";
export { queryChips, withoutChip, type QueryChip } from "./query/completion/queryChips.ts";
export { compareRows, valueAt } from "./query/memory/compareRows.ts";
export { compareText, foldText } from "./query/memory/foldText.ts";
export { matchesQuery, type QueryRows } from "./query/memory/matchesQuery.ts";
export { WORD_LENGTH, wordSeparators, wordsOf } from "./query/memory/wordsOf.ts";
export { queryProblemMessage, type QueryProblem } from "./query/problems/queryProblem.ts";
export { formatNode, formatQuery, formatTerm, formatText } from "./query/syntax/formatQuery.ts";
export { parseQuery } from "./query/syntax/parseQuery.ts";
export { queryLimits } from "./query/syntax/queryLimits.ts";
export * from "./query/syntax/queryNode.ts";
export { weekdayOfStart, weekStarts } from "./organisation/weekStart.ts";
export { relativeDay } from "./query/times/relativeDay.ts";
export { savedView, viewLayouts, viewPermission, type SavedViewRow } from "./views/savedView.ts";
