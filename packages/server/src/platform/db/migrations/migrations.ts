import type { Migration } from "kysely";
import { addPlanDetails } from "./addPlanDetails.ts";
import { createAccessTokens } from "./createAccessTokens.ts";
import { createAccounts } from "./createAccounts.ts";
import { createAudit } from "./createAudit.ts";
import { createBaselines } from "./createBaselines.ts";
import { createAgile } from "./createAgile.ts";
import { createChanges } from "./createChanges.ts";
import { createGates } from "./createGates.ts";
import { createImports } from "./createImports.ts";
import { createItemNumbers } from "./createItemNumbers.ts";
import { createRecordNumbers } from "./createRecordNumbers.ts";
import { createKeptForecasts } from "./createKeptForecasts.ts";
import { createNotifications } from "./createNotifications.ts";
import { createRecords } from "./createRecords.ts";
import { createScheduleRequests } from "./createScheduleRequests.ts";
import { createScenarios } from "./createScenarios.ts";
import { createScheduleMoves } from "./createScheduleMoves.ts";
import { createSearch } from "./createSearch.ts";
import { createSchedules } from "./createSchedules.ts";
import { grantToGroups } from "./grantToGroups.ts";
import { createSheetMappings } from "./createSheetMappings.ts";
import { indexReminders } from "./indexReminders.ts";
import { indexSiblings } from "./indexSiblings.ts";
import { keepInvitationSecrets } from "./keepInvitationSecrets.ts";
import { keepReserves } from "./keepReserves.ts";
import { linkProjects } from "./linkProjects.ts";
import { markImportsAlive } from "./markImportsAlive.ts";
import { respondToRisks } from "./respondToRisks.ts";
import { tellOfLoads } from "./tellOfLoads.ts";

/** Every migration by its name, in order. Never change one that was released; add the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-create-records": createRecords,
  "0002-create-changes": createChanges,
  "0003-create-schedules": createSchedules,
  "0004-create-accounts": createAccounts,
  "0005-create-schedule-requests": createScheduleRequests,
  "0006-create-imports": createImports,
  "0007-create-item-numbers": createItemNumbers,
  "0008-mark-imports-alive": markImportsAlive,
  "0009-create-baselines": createBaselines,
  "0011-create-agile": createAgile,
  "0010-create-scenarios": createScenarios,
  "0012-create-gates": createGates,
  "0013-link-projects": linkProjects,
  "0014-add-plan-details": addPlanDetails,
  "0016-create-schedule-moves": createScheduleMoves,
  "0018-index-siblings": indexSiblings,
  "0019-create-record-numbers": createRecordNumbers,
  "0023-create-audit": createAudit,
  "0023-create-search": createSearch,
  "0023-create-notifications": createNotifications,
  "0024-create-access-tokens": createAccessTokens,
  "0025-grant-to-groups": grantToGroups,
  "0025-keep-invitation-secrets": keepInvitationSecrets,
  "0027-create-sheet-mappings": createSheetMappings,
  "0028-index-reminders": indexReminders,
  "0029-create-kept-forecasts": createKeptForecasts,
  "0031-respond-to-risks": respondToRisks,
  "0033-keep-reserves": keepReserves,
  "0034-tell-of-loads": tellOfLoads,
};
