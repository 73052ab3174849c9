import { membership, user, type Role } from "@gantry/records";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Edit } from "@gantry/records";
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
import { MemberLine } from "./MemberLine.tsx";
import classes from "./members.module.css";

/** Who has which role in the project. */
export function MembersSection({ projectId, readOnly }: { projectId: string; readOnly: boolean }) {
  const t = useTexts(planningTexts);
  const members = useQuery(allRowsQuery(membership, { q: `projectId:${projectId}` }));
  const users = useQuery(allRowsQuery(user));
  const change = useMutation({
    mutationFn: (edit: Edit) => applyEdits([edit]),
    onSuccess: (result) => showUndoable(t("members.changed"), result),
  });
  const names = new Map(users.data?.map(({ id, name }) => [id, name]));
  const rows = [...(members.data ?? [])].sort((a, b) =>
    (names.get(a.userId) ?? "").localeCompare(names.get(b.userId) ?? ""),
  );
  const others = (users.data ?? []).filter(({ id, active }) => active && !rows.some(({ userId }) => userId === id));
  const add = (userId: string, role: Role) => change.mutate(createEdit(membership, { projectId, userId, role }));
  return (
    <Section title={t("members.title")}>
      {members.isPending && <LoadingState rows={3} height={30} />}
      {members.isError && <FailedState error={members.error} onRetry={() => void members.refetch()} />}
      {members.isSuccess && rows.length === 0 && <p className={classes["empty"]}>{t("members.none")}</p>}
      <ul className={classes["list"]}>
        {rows.map((row) => (
          <MemberLine
            key={row.id}
            name={names.get(row.userId) ?? "–"}
            role={row.role}
            readOnly={readOnly}
            onRole={(role) => change.mutate(updateEdit(membership, row, { role }))}
            onRemove={() => change.mutate(deleteEdit(membership, row))}
          />
        ))}
      </ul>
      <ProblemNotice error={change.error} />
      {!readOnly && <AddMember users={others} onAdd={add} />}
    </Section>
  );
}
