import { department, membership, team, user, type Edit } from "@gantry/records";
import { useMutation, useQuery } from "@tanstack/react-query";
import { applyEdits, createEdit, deleteEdit, updateEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { planningTexts } from "../texts.ts";
import { AddMember } from "./AddMember.tsx";
import { idOf } from "./memberOf.ts";
import { MemberLine } from "./MemberLine.tsx";
import classes from "./members.module.css";

/** Who has which role in the project: people, teams and departments. */
export function MembersSection({ projectId, readOnly }: { projectId: string; readOnly: boolean }) {
  const t = useTexts(planningTexts);
  const members = useQuery(allRowsQuery(membership, { q: `projectId:${projectId}` }));
  const users = useQuery(allRowsQuery(user));
  const teams = useQuery(allRowsQuery(team));
  const departments = useQuery(allRowsQuery(department));
  const change = useMutation({
    mutationFn: (edit: Edit) => applyEdits([edit]),
    onSuccess: (result) => showUndoable(t("members.changed"), result),
  });
  const names = new Map(
    [users, teams, departments].flatMap(({ data }) => (data ?? []).map(({ id, name }) => [id, name] as const)),
  );
  const nameOf = (row: Parameters<typeof idOf>[0]) => names.get(idOf(row)) ?? "–";
  const rows = [...(members.data ?? [])].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const present = new Set(rows.map(idOf));
  const absent = <T extends { id: string }>(all: readonly T[] | undefined) =>
    (all ?? []).filter(({ id }) => !present.has(id));
  return (
    <Section title={t("members.title")}>
      {members.isPending && <LoadingState rows={3} height={30} />}
      {members.isError && <FailedState error={members.error} onRetry={() => void members.refetch()} />}
      {members.isSuccess && rows.length === 0 && <p className={classes["empty"]}>{t("members.none")}</p>}
      <ul className={classes["list"]}>
        {rows.map((row) => (
          <MemberLine
            key={row.id}
            name={nameOf(row)}
            kind={row.userId ? "user" : row.teamId ? "team" : "department"}
            held={row}
            readOnly={readOnly}
            onRole={({ role, roleId }) => change.mutate(updateEdit(membership, row, { role, roleId }))}
            onRemove={() => change.mutate(deleteEdit(membership, row))}
          />
        ))}
      </ul>
      <ProblemNotice error={change.error} />
      {!readOnly && (
        <AddMember
          users={absent(users.data).filter(({ active, role }) => active && role !== "guest")}
          teams={absent(teams.data)}
          departments={absent(departments.data)}
          onAdd={(member) => change.mutate(createEdit(membership, { projectId, ...member, role: "member" }))}
        />
      )}
    </Section>
  );
}
