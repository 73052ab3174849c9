import { approval, customField, keptForecast, transitionRule } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import type { Files } from "./duties/collaboration/attachments/files.ts";
import { startFileSweep } from "./duties/collaboration/attachments/startFileSweep.ts";
import type { FileServices } from "./duties/collaboration/attachments/attachmentRoutes.ts";
import { addCollaborationHooks } from "./duties/collaboration/collaborationHooks.ts";
import { collaborationRoutes } from "./duties/collaboration/collaborationRoutes.ts";
import { demoRoutes } from "./duties/demo/demoRoutes.ts";
import { loadDemo } from "./duties/demo/loadDemo.ts";
import { customFieldHooks } from "./duties/fields/customFieldHooks.ts";
import { inboxRoutes } from "./duties/notifications/inboxRoutes.ts";
import { Notifier } from "./duties/notifications/notifier.ts";
import { accountRoutes } from "./duties/organisation/accountRoutes.ts";
import { createAttempts } from "./duties/organisation/attempts.ts";
import { createAuthenticator, type SessionOwner } from "./duties/organisation/authenticator.ts";
import { startSessionSweep } from "./duties/organisation/sessionSweep.ts";
import { setUpRoutes, type SetUpServices } from "./duties/organisation/setUpRoutes.ts";
import { createSetupToken, type SetupToken } from "./duties/organisation/setupToken.ts";
import { tokenRoutes } from "./duties/organisation/tokens/tokenRoutes.ts";
import { addInvitationLinkHooks } from "./duties/organisation/invitation-links/invitationLinkHooks.ts";
import { invitationLinkRoutes } from "./duties/organisation/invitation-links/invitationLinkRoutes.ts";
import { offboardRoutes } from "./duties/organisation/offboard/offboardRoutes.ts";
import { addMembershipHooks } from "./duties/organisation/roles/membershipHooks.ts";
import { addRoleHooks } from "./duties/organisation/roles/roleHooks.ts";
import { addShareHooks } from "./duties/organisation/shares/shareHooks.ts";
import { sharedRoutes } from "./duties/organisation/shares/sharedRoutes.ts";
import { changeRequestRoutes } from "./duties/governance/changes/changeRequestRoutes.ts";
import { addGovernanceHooks } from "./duties/governance/governanceHooks.ts";
import { addUserHooks } from "./duties/organisation/userHooks.ts";
import { capacityRoutes } from "./duties/people/capacity/capacityRoutes.ts";
import { addGroupHooks, wishHooks } from "./duties/people/public.ts";
import { baselineRoutes } from "./duties/planning/baselines/baselineRoutes.ts";
import { externalRoutes } from "./duties/planning/cross-links/externalRoutes.ts";
import { gateRoutes } from "./duties/planning/gates/gateRoutes.ts";
import { addPlanningHooks } from "./duties/planning/hooks/planningHooks.ts";
import { addViewHooks } from "./duties/registers/viewHooks.ts";
import { moveRoutes } from "./duties/planning/reasons/moveRoutes.ts";
import { reasonRoutes } from "./duties/planning/reasons/reasonRoutes.ts";
import { scenarioRoutes } from "./duties/planning/scenarios/scenarioRoutes.ts";
import { startScheduler, type Scheduler } from "./duties/planning/schedule/scheduler.ts";
import { Imports } from "./duties/planning/transfer/imports.ts";
import { transferRoutes, type TransferServices } from "./duties/planning/transfer/transferRoutes.ts";
import { timeTravelRoutes } from "./duties/planning/time-travel/timeTravelRoutes.ts";
import { burnRoutes } from "./duties/planning/agile/burnRoutes.ts";
import { snapshotRoutes } from "./duties/planning/snapshot/snapshotRoutes.ts";
import { approvalHooks } from "./duties/workflow/approvalHooks.ts";
import { approvalRoutes } from "./duties/workflow/approvalRoutes.ts";
import { transitionRuleHooks } from "./duties/workflow/transitionRuleHooks.ts";
import { ForecastKeeper } from "./duties/risk/forecasts/forecastKeeper.ts";
import { forecastRoutes } from "./duties/risk/forecasts/forecastRoutes.ts";
import { keptForecastHooks } from "./duties/risk/forecasts/keptForecastHooks.ts";
import { RiskProposer } from "./duties/risk/proposals/riskProposer.ts";
import { TriggerWatch } from "./duties/risk/triggers/triggerWatch.ts";
import { addRiskHooks } from "./duties/risk/riskHooks.ts";
import { riskRoutes } from "./duties/risk/riskRoutes.ts";
import { teamRoutes } from "./duties/team/teamRoutes.ts";
import { addTeamHooks } from "./duties/team/teamHooks.ts";
import { RightsCache } from "./platform/access/rightsCache.ts";
import { Audits } from "./platform/audit/audits.ts";
import { HeadKeeper } from "./platform/audit/headKeeper.ts";
import { mountAudit, type AuditServices } from "./platform/audit/mountAudit.ts";
import { ChangeFeed } from "./platform/changes/changeFeed.ts";
import { SearchIndex } from "./platform/search/searchIndex.ts";
import { openDatabase, type Connection, type OpenDatabase } from "./platform/db/database.ts";
import { usualLimits, type FileLimits } from "./platform/files/fileLimits.ts";
import { noScanner } from "./platform/files/fileScanner.ts";
import { FileStore } from "./platform/files/fileStore.ts";
import { buildApp } from "./platform/http/buildApp.ts";
import type { HttpSettings } from "./platform/http/services.ts";
import { mountPlatform } from "./platform/mountPlatform.ts";
import { HookRegistry } from "./platform/records/hooks.ts";
import { addKernelHooks } from "./platform/records/kernel-hooks/kernelHooks.ts";

export interface GantryRequest {
  connection: Connection;
  settings: HttpSettings;
  /** Where uploads, backups and other files lie. */
  dataDir: string;
  /** How much room people's files may take; the usual where nothing is said. */
  fileLimits?: FileLimits;
}

export interface Gantry {
  app: FastifyInstance;
  database: OpenDatabase;
  setupToken: SetupToken;
  scheduler: Scheduler;
  imports: Imports;
  notifier: Notifier;
  forecasts: ForecastKeeper;
  triggers: TriggerWatch;
  proposer: RiskProposer;
  close(): Promise<void>;
}

/** The whole server on a migrated database, not yet listening: what `npm start` runs and tests call. */
export async function createGantry({
  connection,
  settings,
  dataDir,
  fileLimits = usualLimits,
}: GantryRequest): Promise<Gantry> {
  const { logger } = settings;
  const database = openDatabase(connection, {
    onIdleError: (error) => logger.warn({ err: error }, "a database connection broke"),
    // An address that somebody gave may be a pooler's.
    direct: connection.connectionString === undefined,
  });
  const changes = new ChangeFeed(database, (error) =>
    logger.error({ err: error }, "changes could not be handed on; trying again"),
  );
  const scheduler = startScheduler({
    database,
    logger,
    announce: (orgId, data) => changes.announce({ event: "schedule", orgId, data }),
  });
  const forecasts = new ForecastKeeper({ database, logger });
  const rights = new RightsCache<SessionOwner>();
  const imports = new Imports({
    database,
    dataDir,
    logger,
    announce: (announcement) => changes.announce(announcement),
    written: () => {
      // Whoever imports a new project manages it from now on.
      rights.forget();
      changes.wake();
      scheduler.wake();
    },
  });
  const audits = new Audits({ db: database.db, dataDir, logger });
  const heads = new HeadKeeper(database.db, dataDir, logger);
  changes.subscribe(heads);
  const searchIndex = new SearchIndex(database.db, logger);
  changes.subscribe(searchIndex.words);
  const notifier = new Notifier({
    db: database.db,
    logger,
    announce: (announcement) => changes.announce(announcement),
  });
  changes.subscribe(notifier.changes);
  const triggers = new TriggerWatch({ logger });
  changes.subscribe(triggers);
  const proposer = new RiskProposer({ logger });
  const files = { store: new FileStore(dataDir), scanner: noScanner, limits: fileLimits };
  const services = servicesOf({
    database,
    settings,
    changes,
    rights,
    scheduler,
    forecasts,
    imports,
    audits,
    dataDir,
    files,
  });
  const app = await buildApp(services);
  await mountEverything(app, services);
  await changes.start();
  await imports.start();
  await searchIndex.start();
  await notifier.start();
  forecasts.start(services);
  triggers.start(services);
  proposer.start(services);
  const endSweep = startSessionSweep(database.db, logger);
  const endFileSweep = startFileSweep(database.db, files, logger);
  return {
    app,
    database,
    setupToken: services.setupToken,
    scheduler,
    imports,
    notifier,
    forecasts,
    triggers,
    proposer,
    async close() {
      endSweep();
      endFileSweep();
      await app.close();
      await triggers.stop();
      await proposer.stop();
      await imports.stop();
      await scheduler.stop();
      await forecasts.stop();
      await audits.stop();
      await searchIndex.stop();
      await notifier.stop();
      await changes.stop();
      await heads.stop();
      await database.close();
    },
  };
}

interface Parts {
  database: OpenDatabase;
  settings: HttpSettings;
  changes: ChangeFeed;
  rights: RightsCache<SessionOwner>;
  scheduler: Scheduler;
  forecasts: ForecastKeeper;
  imports: Imports;
  audits: Audits;
  dataDir: string;
  files: Files;
}

type GantryServices = SetUpServices & TransferServices & AuditServices & FileServices;

function servicesOf({ rights, scheduler, forecasts, ...carried }: Parts): GantryServices {
  const { database, changes } = carried;
  const hooks = addKernelHooks(new HookRegistry());
  addUserHooks(hooks);
  hooks.add(customField.name, customFieldHooks);
  hooks.add(transitionRule.name, transitionRuleHooks).add(approval.name, approvalHooks);
  addRoleHooks(hooks);
  addMembershipHooks(hooks);
  addShareHooks(hooks);
  addInvitationLinkHooks(hooks);
  addGroupHooks(hooks);
  hooks.add("skillWish", wishHooks);
  addPlanningHooks(hooks, () => scheduler.wake());
  addCollaborationHooks(hooks);
  addViewHooks(hooks);
  addGovernanceHooks(hooks);
  addRiskHooks(hooks);
  addTeamHooks(hooks);
  hooks.add(
    keptForecast.name,
    keptForecastHooks(() => forecasts.wake()),
  );
  rights.watch(hooks);
  changes.subscribe(rights);
  const attempts = createAttempts();
  const authenticator = createAuthenticator(database.db, rights, attempts);
  const writing = { database, hooks, changes };
  return {
    ...carried,
    hooks,
    authenticator,
    authenticate: authenticator.authenticate,
    attempts,
    setupToken: createSetupToken(),
    loadDemo: ({ orgId }) => loadDemo(writing, { orgId, actor: null }),
  };
}

async function mountEverything(app: FastifyInstance, services: GantryServices): Promise<void> {
  mountPlatform(app, services);
  mountAudit(app, services);
  accountRoutes(app, services);
  offboardRoutes(app, services);
  sharedRoutes(app, services);
  invitationLinkRoutes(app, services);
  inboxRoutes(app, services);
  tokenRoutes(app, services);
  setUpRoutes(app, services);
  demoRoutes(app, services);
  snapshotRoutes(app, services);
  burnRoutes(app, services);
  baselineRoutes(app, services);
  timeTravelRoutes(app, services);
  gateRoutes(app, services);
  externalRoutes(app, services);
  reasonRoutes(app, services);
  moveRoutes(app, services);
  scenarioRoutes(app, services);
  changeRequestRoutes(app, services);
  riskRoutes(app, services);
  forecastRoutes(app, services);
  teamRoutes(app, services);
  capacityRoutes(app, services);
  approvalRoutes(app, services);
  collaborationRoutes(app, services);
  await transferRoutes(app, services);
}
