import type { RecordDeclaration } from "./kernel/record.ts";
import { customField } from "./fields/customField.ts";
import { attachment } from "./collaboration/attachment.ts";
import { checklistItem } from "./collaboration/checklistItem.ts";
import { comment } from "./collaboration/comment.ts";
import { link } from "./collaboration/link.ts";
import { linkKind } from "./collaboration/linkKind.ts";
import { reaction } from "./collaboration/reaction.ts";
import { tag } from "./collaboration/tag.ts";
import { tagging } from "./collaboration/tagging.ts";
import { watch } from "./collaboration/watch.ts";
import { membership } from "./organisation/membership.ts";
import { invitationLink } from "./organisation/invitationLink.ts";
import { organisation } from "./organisation/organisation.ts";
import { role } from "./organisation/role.ts";
import { share } from "./organisation/share.ts";
import { user } from "./organisation/user.ts";
import { assignment } from "./people/assignment.ts";
import { department } from "./people/department.ts";
import { groupMember } from "./people/groupMember.ts";
import { person } from "./people/person.ts";
import { team } from "./people/team.ts";
import { baseline } from "./planning/baselines/baseline.ts";
import { boardColumn } from "./planning/agile/boardColumn.ts";
import { sprint } from "./planning/agile/sprint.ts";
import { calendar } from "./planning/calendar.ts";
import { dependency } from "./planning/dependency.ts";
import { gate } from "./planning/gates/gate.ts";
import { gateCondition } from "./planning/gates/gateCondition.ts";
import { project } from "./planning/project.ts";
import { scenario } from "./planning/scenarios/scenario.ts";
import { scenarioStep } from "./planning/scenarios/scenarioStep.ts";
import { keptForecast } from "./risk/keptForecast.ts";
import { risk } from "./risk/risk.ts";
import { riskProposal } from "./risk/riskProposal.ts";
import { riskResponse } from "./risk/riskResponse.ts";
import { approval } from "./workflow/approval.ts";
import { transitionRule } from "./workflow/transitionRule.ts";
import { lesson } from "./closing/lesson.ts";
import { action } from "./governance/action.ts";
import { changeRequest } from "./governance/changeRequest.ts";
import { decision } from "./governance/decision.ts";
import { absence } from "./people/absence.ts";
import { personSkill } from "./people/personSkill.ts";
import { skill } from "./people/skill.ts";
import { skillNeed } from "./people/skillNeed.ts";
import { skillWish } from "./people/skillWish.ts";
import { assumption } from "./risk/assumption.ts";
import { issue } from "./risk/issue.ts";
import { requirement } from "./stakeholders/requirement.ts";
import { stakeholder } from "./stakeholders/stakeholder.ts";
import { meeting } from "./team/meeting.ts";
import { meetingItem } from "./team/meetingItem.ts";
import { recognition } from "./team/recognition.ts";
import { responsibility } from "./team/responsibility.ts";
import { workItem } from "./planning/workItem.ts";
import { savedView } from "./views/savedView.ts";

/** Every record type there is; a new one is a file in its duty's folder and a line here. */
export const records = [
  organisation,
  user,
  membership,
  project,
  workItem,
  dependency,
  calendar,
  person,
  assignment,
  baseline,
  gate,
  gateCondition,
  sprint,
  boardColumn,
  scenario,
  scenarioStep,
  savedView,
  customField,
  transitionRule,
  approval,
  risk,
  riskResponse,
  riskProposal,
  tag,
  linkKind,
  comment,
  reaction,
  attachment,
  watch,
  link,
  checklistItem,
  tagging,
  role,
  share,
  invitationLink,
  team,
  department,
  groupMember,
  stakeholder,
  requirement,
  issue,
  assumption,
  decision,
  changeRequest,
  action,
  lesson,
  meeting,
  meetingItem,
  recognition,
  responsibility,
  skill,
  personSkill,
  skillNeed,
  skillWish,
  absence,
  keptForecast,
] as const;

const byName: ReadonlyMap<string, RecordDeclaration> = new Map(
  (records as readonly RecordDeclaration[]).map((declaration) => [declaration.name, declaration]),
);

/** The declaration of a record type by its name; null where none is declared under it. */
export function recordOrNull(name: string): RecordDeclaration | null {
  return byName.get(name) ?? null;
}

/** The declaration of a record type by its name. Throws on a name that is not declared. */
export function recordNamed(name: string): RecordDeclaration {
  const found = byName.get(name);
  if (!found)
    throw new Error(`No record type is named "${name}". Known: ${records.map((each) => each.name).join(", ")}.`);
  return found;
}
