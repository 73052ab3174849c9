import type { department, team, user, Row } from "@gantry/records";
import { Select } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { accessTexts } from "../../organisation/public.ts";
import { planningTexts } from "../texts.ts";
import type { MemberOf } from "./memberOf.ts";

interface AddMemberProps {
  users: readonly Row<typeof user>[];
  teams: readonly Row<typeof team>[];
  departments: readonly Row<typeof department>[];
  onAdd: (member: MemberOf) => void;
}

/** Picking somebody, or a whole team or department, adds them as members; the role can be changed in their line. */
export function AddMember({ users, teams, departments, onAdd }: AddMemberProps) {
  const t = useTexts(planningTexts);
  const access = useTexts(accessTexts);
  const groupItems = (field: "teamId" | "departmentId", rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: `${field}:${id}`, label: name }));
  const people = users.map(({ id, name, email }) => ({
    value: `userId:${id}`,
    label: email ? `${name} – ${email}` : name,
  }));
  const add = (chosen: string | null) => {
    const [field, id] = (chosen ?? "").split(":");
    if (field && id) onAdd({ userId: null, teamId: null, departmentId: null, [field]: id });
  };
  return (
    <Select
      aria-label={t("members.add")}
      placeholder={t("members.add")}
      data={[
        { group: access("groups.people"), items: people },
        { group: access("groups.teams"), items: groupItems("teamId", teams) },
        { group: access("groups.departments"), items: groupItems("departmentId", departments) },
      ].filter(({ items }) => items.length > 0)}
      value={null}
      onChange={add}
      searchable
      limit={50}
      nothingFoundMessage={t("members.nobody")}
    />
  );
}
