import {
  choiceLabel,
  department,
  isShareable,
  recordName,
  recordNamed,
  records,
  share,
  shareLevels,
  team,
  user,
  type RecordDeclaration,
  type ShareLevel,
  type Values,
} from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { textLanguage } from "../../../../platform/texts/catalogue.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { useForm } from "../../../../ui/form/useForm.ts";
import { accessTexts } from "../texts.ts";

interface ShareDialogProps {
  projectId: string | null;
  /** The row that is shared; left out, it is chosen. */
  subject?: { record: string; id: string; name: string };
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onShare: (values: Partial<Values<typeof share>>) => void;
}

interface ShareForm {
  receiver: string | null;
  record: string;
  subjectId: string | null;
  level: ShareLevel;
  until: string;
}

const ofProjects = (records as readonly RecordDeclaration[]).filter(
  (each) => isShareable(each) && each.scope === "project" && each.name !== "project",
);

/** With whom, what, how far and how long. */
export function ShareDialog({ projectId, subject, busy, error, onClose, onShare }: ShareDialogProps) {
  const t = useTexts(accessTexts);
  const language = textLanguage();
  const initial: ShareForm = {
    receiver: null,
    record: subject?.record ?? "risk",
    subjectId: subject?.id ?? null,
    level: "read",
    until: "",
  };
  const form = useForm<ShareForm>({ initial, error });
  const { receiver, record, subjectId, level, until } = form.values;
  const users = useQuery(allRowsQuery(user, { q: "active:yes sort:name" }));
  const teams = useQuery(allRowsQuery(team, { q: "sort:name" }));
  const departments = useQuery(allRowsQuery(department, { q: "sort:name" }));
  const { title } = recordNamed(record);
  const rows = useQuery({
    ...allRowsQuery(recordNamed(record), { q: `projectId:${projectId} sort:${title}` }),
    enabled: subject === undefined,
  });
  const submit = () => {
    const [field, id] = (receiver ?? "").split(":");
    if (!field || !id) return form.refuse("receiver", t("shares.missing"));
    onShare({ [field]: id, subjectRecord: record, subjectId, level, until: until === "" ? null : until });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={subject ? t("shares.rowDialog", { name: subject.name }) : t("shares.dialog")}
      error={error}
      confirm={{ label: t("shares.add"), run: submit, busy }}
    >
      <Select
        label={t("shares.with")}
        required
        searchable
        data={[
          { group: t("groups.people"), items: itemsOf("userId", users.data) },
          { group: t("groups.teams"), items: itemsOf("teamId", teams.data) },
          { group: t("groups.departments"), items: itemsOf("departmentId", departments.data) },
        ]}
        value={receiver}
        onChange={(chosen) => form.set("receiver", chosen)}
        error={form.issue("receiver")}
      />
      {!subject && (
        <>
          <Select
            label={t("shares.kind")}
            searchable
            allowDeselect={false}
            data={ofProjects.map((each) => ({ value: each.name, label: recordName(each, language, "many") }))}
            value={record}
            onChange={(chosen) => {
              form.set("record", chosen ?? "risk");
              form.set("subjectId", null);
            }}
          />
          <Select
            label={t("shares.which")}
            placeholder={t("shares.all")}
            searchable
            clearable
            limit={100}
            data={(rows.data ?? []).map((row) => ({
              value: row.id,
              label: String((row as Record<string, unknown>)[title] ?? row.id),
            }))}
            value={subjectId}
            onChange={(chosen) => form.set("subjectId", chosen)}
            error={form.issue("subjectId")}
          />
        </>
      )}
      <Select
        label={t("shares.level")}
        allowDeselect={false}
        data={shareLevels.map((each) => ({ value: each, label: choiceLabel(share.fields.level, each, language) }))}
        value={level}
        onChange={(chosen) => form.set("level", chosen ?? "read")}
        error={form.issue("level")}
      />
      <TextInput label={t("shares.until")} description={t("shares.forever")} type="date" {...form.text("until")} />
    </Dialog>
  );
}

function itemsOf(field: string, rows: readonly { id: string; name: string }[] | undefined) {
  return (rows ?? []).map(({ id, name }) => ({ value: `${field}:${id}`, label: name }));
}
