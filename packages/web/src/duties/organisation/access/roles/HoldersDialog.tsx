import { department, membership, project, team, user } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { accessTexts } from "../texts.ts";
import type { RoleKind, ShownRole } from "./shownRoles.ts";

/** Who has a role: accounts, or members of projects. */
export function HoldersDialog({ role, kind, onClose }: { role: ShownRole; kind: RoleKind; onClose: () => void }) {
  const t = useTexts(accessTexts);
  const q = role.row ? `roleId:${role.id}` : `role:${role.id} roleId:none`;
  const users = useQuery(allRowsQuery(user, kind === "organisation" ? { q } : {}));
  const members = useQuery({ ...allRowsQuery(membership, { q }), enabled: kind === "project" });
  const names = {
    user: useNames(user),
    team: useNames(team),
    department: useNames(department),
    project: useNames(project),
  };
  const holders =
    kind === "organisation"
      ? (users.data ?? []).map(({ id, name }) => ({ id, name, where: null }))
      : (members.data ?? []).map(({ id, userId, teamId, departmentId, projectId }) => ({
          id,
          name:
            names.user.get(userId ?? "") ??
            names.team.get(teamId ?? "") ??
            names.department.get(departmentId ?? "") ??
            "–",
          where: names.project.get(projectId) ?? null,
        }));
  return (
    <Dialog opened onClose={onClose} title={t("roles.holdersNamed", { name: role.name })}>
      {(kind === "organisation" ? users : members).isPending && <LoadingState rows={3} height={30} />}
      {holders.length === 0 && (kind === "organisation" ? users : members).isSuccess && <p>{t("roles.holdersNone")}</p>}
      <ul>
        {holders.map(({ id, name, where }) => (
          <li key={id}>
            {name}
            {where && ` ${t("roles.inProjectNamed", { project: where })}`}
          </li>
        ))}
      </ul>
      {kind === "project" && <p>{t("roles.holdersText")}</p>}
    </Dialog>
  );
}

function useNames(declaration: typeof user | typeof team | typeof department | typeof project): Map<string, string> {
  const rows = useQuery(allRowsQuery(declaration, { fields: "name" }));
  return new Map(rows.data?.map(({ id, name }) => [id, name]));
}
